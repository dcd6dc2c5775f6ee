// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.ledger.IssuedKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PaypleSimulatorExtension.class)
class IssuedKeysTest {

  private static final Merchant OTHER = new Merchant("shop", "key-of-shop", "refund-key-of-shop");

  @Test
  void keysOfAnAuthenticationAreKept(PaypleSimulator simulator) {
    var answer = new Client(simulator).authenticate(Map.of());

    assertThat(issued(simulator, IssuedKey.Kind.AUTH_KEY)).contains(text(answer, "AuthKey"));
    assertThat(issued(simulator, IssuedKey.Kind.MERCHANT_TOKEN))
        .containsExactly(text(answer, "cst_id"), text(answer, "custKey"));
  }

  @Test
  void keysOfAWindowAreKept(PaypleSimulator simulator) {
    Client client = new Client(simulator);
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));

    assertThat(issued(simulator, IssuedKey.Kind.REQUEST_KEY))
        .contains(result.get("PCD_PAY_REQKEY"));
    assertThat(issued(simulator, IssuedKey.Kind.AUTH_KEY)).contains(result.get("PCD_AUTH_KEY"));
  }

  @Test
  void billingKeyIsKeptWhenItsCardIsRemoved(PaypleSimulator simulator) {
    String key = simulator.cards().register("7", "4111111111111111").billingKey();
    simulator.cards().remove(key);

    assertThat(issued(simulator, IssuedKey.Kind.BILLING_KEY)).contains(key);
  }

  @Test
  void keyIsNotPrinted() {
    assertThat(new IssuedKey(IssuedKey.Kind.AUTH_KEY, "secret")).hasToString("IssuedKey[AUTH_KEY]");
  }

  @Test
  void optionsAreTheSameForAnotherMerchant() {
    SimulatorOptions options =
        SimulatorOptions.builder().singleUseKeys(true).operationsPrefix("/v2").build();

    assertThat(options.with(OTHER))
        .isEqualTo(
            SimulatorOptions.builder()
                .merchant(OTHER)
                .clock(options.clock())
                .singleUseKeys(true)
                .operationsPrefix("/v2")
                .build());
  }

  private static List<String> issued(PaypleSimulator simulator, IssuedKey.Kind kind) {
    return simulator.issuedKeys().stream()
        .filter(key -> key.kind() == kind)
        .map(IssuedKey::value)
        .toList();
  }
}
