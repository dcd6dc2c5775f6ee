// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The health check says that a run is stopped, and the node stays ready")
class RecurringHealthIT {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final Duration SOON = Duration.ofSeconds(60);

  private static Sample sample;
  private static Shop shop;

  @BeforeAll
  static void start() {
    sample =
        Sample.start(
            "recurring-health", SimulatorOptions.defaults(), Map.of("PAYPLE_PREFLIGHT", "stop"));
    shop = sample.shop();
    Instant now = sample.payple().clock().instant();
    ZonedDateTime morning = now.atZone(KOREA).toLocalDate().plusDays(1).atTime(10, 0).atZone(KOREA);
    shop.asOperator()
        .post(
            "shop/api/recurring/clock",
            Map.of("advance", Duration.between(now, morning.toInstant()).toString()));
  }

  @AfterAll
  static void stop() {
    if (sample != null) {
      sample.close();
    }
  }

  @Test
  void stoppedRunIsInTheDataOfBothChecksUntilItGoesOn() {
    assertThat(check().get("status").getAsString()).isEqualTo("UP");
    assertThat(data().get("tables").getAsString()).isEqualTo("OK");
    assertThat(data().get("run").getAsString()).isEqualTo("OK");
    CardHolder holder = sample.cardHolder();
    holder.register();

    // the id of the subscription is made by the shop, so the fault meets every charge
    sample
        .payple()
        .faults()
        .inject(Faults.ANY_ORDER, Fault.on(Operation.CHARGE, FaultKind.MERCHANT_LIMIT));
    holder.buyer().subscribe("cards");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(data().get("run").getAsString())
                    .startsWith("ERROR: The charges of subscriptions are stopped since ")
                    .contains("SPCD0010")
                    .contains("Recurring.resumeRun"));
    assertThat(shop.get("health/ready").status()).isEqualTo(200);
    assertThat(check().get("status").getAsString()).isEqualTo("UP");
    JsonObject preflight =
        shop.asOperator().reading("ko").get("shop/api/preflight").json().getAsJsonObject();
    assertThat(preflight.get("ready").getAsBoolean()).isFalse();
    assertThat(preflight.get("findings").toString()).contains("recurring.run", "멈춰 있습니다");
    assertThat(shop.get("health/ready").status()).isEqualTo(200);

    shop.asOperator().post("shop/api/recurring/resumption", Map.of());

    await().atMost(SOON).until(() -> data().get("run").getAsString().equals("OK"));
  }

  private static JsonObject check() {
    Reply health = shop.get("health/ready");
    return StreamSupport.stream(
            health.json().getAsJsonObject().getAsJsonArray("checks").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(check -> check.get("name").getAsString().equals("payple-recurring"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject data() {
    return check().getAsJsonObject("data");
  }
}
