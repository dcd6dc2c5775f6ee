// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserDefinedTest {

  @Test
  void emptyTextIsNoneBecauseSomeDatabasesDoNotKeepIt() {
    assertThat(new UserDefined("", "")).isEqualTo(UserDefined.NONE);
    assertThat(new UserDefined("", "tea")).isEqualTo(new UserDefined(null, "tea"));
    assertThat(new UserDefined(" ", null).first()).isEqualTo(" ");
  }
}
