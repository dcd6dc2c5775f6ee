// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "localhost:49153,http://localhost:49153/v2",
    "127.0.0.1:49153,http://127.0.0.1:49153/v2",
    "localhost,http://localhost:8090/v2",
    "payple:49153,http://localhost:8090/v2",
    "localhost:999999,http://localhost:8090/v2"
  })
  void portOfAContainerIsCalledAsItsCallerCallsIt(String host, String address) {
    Addresses mapped = new Addresses(8090, 8090, "/v2", true);

    assertThat(mapped.operations(from(host))).isEqualTo(address);
    assertThat(mapped.authentication(from(host))).isEqualTo(address.replace("/v2", ""));
  }

  @Test
  void portOfThisMachineIsItsOwnWhateverTheCallerSays() {
    Addresses own = new Addresses(8090, 8090, "", false);

    assertThat(own.operations(from("127.0.0.1:49153"))).isEqualTo("http://127.0.0.1:8090");
  }

  @Test
  void secondPortIsItsOwn() {
    Addresses two = new Addresses(8090, 8091, "", true);

    assertThat(two.operations(from("localhost:49153"))).isEqualTo("http://localhost:8091");
    assertThat(two.authentication(from("localhost:49153"))).isEqualTo("http://localhost:8090");
  }

  private static Request from(String host) {
    return new Request("POST", URI.create("/"), Map.of("Host", List.of(host)), Map.of());
  }
}
