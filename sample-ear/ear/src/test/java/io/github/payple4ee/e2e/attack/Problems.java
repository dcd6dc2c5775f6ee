// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.shop.Reply;

/** The shop's answers to refused requests. */
final class Problems {

  private Problems() {}

  static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.type()).isEqualTo("application/problem+json");
    assertThat(reply.number("status")).isEqualTo(status);
    assertNothingOfTheInside(reply);
  }

  static void assertNothingOfTheInside(Reply reply) {
    assertThat(reply.body())
        .doesNotContain(
            "Exception", "\tat ", "jakarta.", "com.ibm", "RESTEASY", "SRVE", "io.github");
  }
}
