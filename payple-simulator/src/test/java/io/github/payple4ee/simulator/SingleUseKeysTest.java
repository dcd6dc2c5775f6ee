// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.Merchant;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SingleUseKeysTest {
  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(SimulatorOptions.builder().singleUseKeys(true).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void keyChargesOnce() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    JsonObject auth = client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"));

    assertThat(code(auth, Client.simple(billingKey, "o-1", 9_900))).isEqualTo("SPCD0000");
    assertThat(code(auth, Client.simple(billingKey, "o-2", 9_900))).isEqualTo("SPCD0004");
    assertThat(simulator.ledger().orders()).hasSize(1);
  }

  @Test
  void keyLooksUpOnce() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y"));
    Map<String, String> lookup = Map.of("PCD_PAYCHK_FLAG", "Y", "PCD_PAY_OID", "o-1");

    assertThat(code(auth, lookup)).isEqualTo("CBIL0003");
    assertThat(code(auth, lookup)).isEqualTo("CBIL0002");
  }

  @Test
  void keyCancelsOnce() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAYCANCEL_FLAG", "Y"));
    Map<String, String> cancel =
        Map.of(
            "PCD_PAYCANCEL_FLAG", "Y",
            "PCD_REFUND_KEY", Merchant.TEST.refundKey(),
            "PCD_PAY_OID", "o-1");

    assertThat(code(auth, cancel)).isEqualTo("1117");
    assertThat(code(auth, cancel)).isEqualTo("PAYC0001");
  }

  @Test
  void keyOpensOneWindow() {
    Map<String, String> fields = client.window("o-1", "PAY", 15_000);

    assertThat(client.postForm("/index.php?ACT_=PAYM", fields).body()).contains("card-number");
    assertThat(client.postForm("/index.php?ACT_=PAYM", fields).body()).contains("CPCA0001");
  }

  private String code(JsonObject auth, Map<String, ?> fields) {
    URI address = URI.create(text(auth, "return_url"));
    return text(
        Client.json(client.post(address, Client.signed(auth, fields), Map.of())), "PCD_PAY_CODE");
  }
}
