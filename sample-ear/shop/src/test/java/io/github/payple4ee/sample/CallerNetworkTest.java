// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
    "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:9",
    "fe80::1%eth0, fe80::2",
    "::ffff:192.0.2.1, 192.0.2.1"
  })
  void addressesOfOneCallerAreOneNetwork(String one, String other) {
    assertThat(CallerNetwork.of(one)).isEqualTo(CallerNetwork.of(other));
  }

  @Test
  void addressesOfDifferentCallersAreDifferentNetworks() {
    assertThat(CallerNetwork.of("2001:db8:1:2::1"))
        .isNotEqualTo(CallerNetwork.of("2001:db8:1:3::1"));
    assertThat(CallerNetwork.of("192.0.2.1")).isNotEqualTo(CallerNetwork.of("192.0.2.2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "proxy.example:80", "1:2:3", ":", "[::1]"})
  void textThatIsNoAddressStaysAsItIs(String text) {
    assertThat(CallerNetwork.of(text)).isEqualTo(text);
  }
}
