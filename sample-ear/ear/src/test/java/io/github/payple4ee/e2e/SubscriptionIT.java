// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On a server, tea of the month is charged by itself, month after month")
class SubscriptionIT {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String MINE = "shop/api/subscription";
  private static final String CLOCK = "shop/api/recurring/clock";

  private static Sample sample;
  private static Shop shop;

  @BeforeAll
  static void start() {
    sample = Sample.start("subscription");
    shop = sample.shop();
    // into the hours in which buyers are charged
    Instant now = sample.payple().clock().instant();
    ZonedDateTime morning = now.atZone(KOREA).toLocalDate().plusDays(1).atTime(10, 0).atZone(KOREA);
    pass(Duration.between(now, morning.toInstant()));
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  private static void pass(Duration time) {
    Reply moved = shop.asOperator().post(CLOCK, Map.of("advance", time.toString()));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
  }

  private static LocalDate today() {
    return sample.payple().clock().instant().atZone(KOREA).toLocalDate();
  }

  private static ShopBuyer subscriber() {
    CardHolder holder = sample.cardHolder();
    holder.register();
    Reply subscribed = holder.buyer().subscribe("cards");
    assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(200);
    return holder.buyer();
  }

  private static JsonObject mine(ShopBuyer buyer) {
    return buyer.subscription().json().getAsJsonObject();
  }

  private static String state(ShopBuyer buyer, int period) {
    JsonArray instalments = mine(buyer).getAsJsonArray("instalments");
    return instalments.size() < period
        ? "none"
        : instalments.get(period - 1).getAsJsonObject().get("state").getAsString();
  }

  @Test
  void monthsAreChargedOnceEachAndADeclineIsTriedAgain() {
    ShopBuyer buyer = subscriber();
    String id = mine(buyer).get("subscriptionId").getAsString();
    await().atMost(SOON).until(() -> state(buyer, 1).equals("PAID"));
    assertThat(sample.payple().ledger().captured(id + ".1.1")).isEqualTo(9_900);
    assertThat(shop.events(id + ".1.1"))
        .containsExactlyInAnyOrder("PaymentCompleted 9900", "InstalmentPaid 9900");

    sample.payple().faults().inject(id + ".2.1", Fault.on(Operation.CHARGE, FaultKind.DECLINE));
    LocalDate due = today().plusMonths(1);
    pass(Duration.ofDays(due.toEpochDay() - today().toEpochDay()));
    await().atMost(SOON).until(() -> state(buyer, 2).equals("RETRY"));
    assertThat(mine(buyer).get("state").getAsString()).isEqualTo("PAST_DUE");

    pass(Duration.ofDays(4));
    await().atMost(SOON).until(() -> state(buyer, 2).equals("PAID"));
    assertThat(mine(buyer).get("state").getAsString()).isEqualTo("ACTIVE");
    assertThat(sample.payple().ledger().captures(id + ".2.1")).isZero();
    assertThat(sample.payple().ledger().captures(id + ".2.2")).isEqualTo(1);
    assertThat(shop.events(id)).containsExactly("InstalmentDeclined 0", "DunningRecovered 0");
    assertThat(shop.events(id + ".2.2")).contains("InstalmentPaid 9900");
  }

  @Test
  void buyerSeesTheNextDaysPausesSkipsAndCancels() {
    ShopBuyer buyer = subscriber();
    await().atMost(SOON).until(() -> state(buyer, 1).equals("PAID"));
    JsonArray next = mine(buyer).getAsJsonArray("next");
    assertThat(next).hasSize(3);
    String second = next.get(0).getAsJsonObject().get("dueDay").getAsString();

    JsonObject skipped =
        buyer.shop().post(MINE + "/changes", Map.of("skip", 2)).json().getAsJsonObject();
    assertThat(skipped.getAsJsonArray("next").get(0).getAsJsonObject().get("dueDay").getAsString())
        .isGreaterThan(second);
    assertThat(buyer.shop().post(MINE + "/changes", Map.of("skip", 1)).status()).isEqualTo(409);
    JsonObject paused =
        buyer
            .shop()
            .post(MINE + "/changes", Map.of("pauseUntil", today().plusDays(9).toString()))
            .json()
            .getAsJsonObject();
    assertThat(paused.get("state").getAsString()).isEqualTo("PAUSED");
    JsonObject cancelled = buyer.shop().delete(MINE).json().getAsJsonObject();
    assertThat(cancelled.getAsJsonArray("next")).isEmpty();
  }

  @Test
  void visitorsSeeNoSubscriptionAndMoveNoClock() {
    assertThat(shop.get(MINE).status()).isEqualTo(401);
    assertThat(shop.post(CLOCK, Map.of("advance", "P1D")).status()).isEqualTo(401);
    assertThat(shop.get("shop/api/recurring").status()).isEqualTo(401);
    assertThat(sample.cardHolder().buyer().shop().get(MINE).status()).isEqualTo(404);
    for (String wrong : List.of("", "a day", "P500D", "-P1D")) {
      assertThat(shop.asOperator().post(CLOCK, Map.of("advance", wrong)).status())
          .as(wrong)
          .isEqualTo(400);
    }
    for (Map<String, String> wrong :
        List.of(
            Map.<String, String>of(),
            Map.of("to", "yesterday"),
            Map.of("to", "next-day", "advance", "P1D"))) {
      assertThat(shop.asOperator().post(CLOCK, wrong).status()).as(wrong.toString()).isEqualTo(400);
    }
  }

  @Test
  void buyerSubscribesWithARegisteredInstrumentAndTheTextOfTheShopAlone() {
    ShopBuyer buyer = sample.cardHolder().buyer();

    assertRefused(buyer.subscribe("cards"), 409, "no-instrument");
    assertRefused(
        buyer.shop().post(MINE, Map.of("instrument", "cards", "agreed", "I agree")),
        409,
        "terms-changed");
    assertRefused(buyer.shop().post(MINE, Map.of("instrument", "cards")), 400, null);
    assertRefused(buyer.subscribe("gold"), 400, null);
    assertThat(buyer.subscription().status()).isEqualTo(404);
  }

  @Test
  void offerIsForEveryVisitorInTheLanguageOfTheRequest() {
    JsonObject korean = shop.reading("ko").get(MINE + "/offer").json().getAsJsonObject();

    assertThat(korean.get("amount").getAsLong()).isEqualTo(9_900);
    assertThat(korean.getAsJsonObject("terms").get("text").getAsString()).contains("9,900원");
    assertThat(korean.getAsJsonArray("next")).hasSize(3);
    assertThat(days(korean)).containsExactly(today(), today().plusMonths(1), today().plusMonths(2));
    assertThat(shop.reading("en").get(MINE + "/offer").body()).contains("₩9,900");
  }

  @Test
  void subscriptionThatIsCancelledAtOnceIsShownWithItsPayments() {
    ShopBuyer buyer = subscriber();
    await().atMost(SOON).until(() -> state(buyer, 1).equals("PAID"));

    assertRefused(buyer.shop().delete(MINE + "?at=yesterday"), 400, null);
    JsonObject over = buyer.shop().delete(MINE + "?at=now").json().getAsJsonObject();

    assertThat(over.get("state").getAsString()).isEqualTo("ENDED");
    assertThat(mine(buyer)).isEqualTo(over);
    assertThat(state(buyer, 1)).isEqualTo("PAID");
    assertRefused(buyer.shop().post(MINE + "/changes", Map.of("skip", 2)), 404, null);
    JsonObject again = buyer.subscribe("cards").json().getAsJsonObject();
    assertThat(again.get("subscriptionId")).isNotEqualTo(over.get("subscriptionId"));
    // the month is paid
    assertThat(days(again)).startsWith(today().plusMonths(1));
  }

  @Test
  void pauseThatIsNoneIsRefused() {
    ShopBuyer buyer = subscriber();

    for (Map<String, String> wrong :
        List.of(
            Map.of("pauseFrom", today().toString()),
            Map.of("pauseUntil", today().minusDays(1).toString()),
            Map.of("pauseFrom", "+99999-01-01", "pauseUntil", today().toString()),
            Map.of("pauseFrom", today().toString(), "pauseUntil", today().plusYears(4).toString()),
            Map.of("pauseFrom", today().toString(), "pauseUntil", "soon"))) {
      assertRefused(buyer.shop().post(MINE + "/changes", wrong), 400, null);
    }
    assertThat(mine(buyer).has("pausedFrom")).isFalse();
  }

  private static void assertRefused(Reply reply, int status, String reason) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.text("reason")).isEqualTo(reason);
  }

  private static List<LocalDate> days(JsonObject shown) {
    return shown.getAsJsonArray("next").asList().stream()
        .map(next -> LocalDate.parse(next.getAsJsonObject().get("dueDay").getAsString()))
        .toList();
  }

  @Test
  void operatorSeesTheNumbersOfTheDay() {
    ShopBuyer buyer = subscriber();
    await().atMost(SOON).until(() -> state(buyer, 1).equals("PAID"));

    JsonObject day = shop.asOperator().get("shop/api/recurring").json().getAsJsonObject();

    assertThat(day.get("day").getAsString()).isEqualTo(today().toString());
    assertThat(day.getAsJsonObject("counts").get("PAID").getAsInt()).isPositive();
  }
}
