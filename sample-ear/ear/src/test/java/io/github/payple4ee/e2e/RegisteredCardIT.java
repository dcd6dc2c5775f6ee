// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static io.github.payple4ee.e2e.CardHolder.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cards that are registered, shown and removed, and some that are not. */
@ExtendWith(SharedSample.class)
class RegisteredCardIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String LOOKUP = "/php/cPayUser/api/cPayUserAct.php";

  private final Sample sample;
  private final Shop shop;
  private final CardHolder buyer;

  RegisteredCardIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
    this.buyer = sample.cardHolder();
  }

  @BeforeEach
  void listen() {
    sample.payple().forgetRequests();
  }

  @Test
  void registeredCardIsShownMaskedAndItsEventDeliveredOnce() {
    Map<String, String> window = buyer.window();
    String registration = window.get("PCD_PAY_OID");

    Map<String, String> claim = sample.payple().buyer().register(window);
    Reply answer = shop.result(claim);
    shop.result(claim);

    assertThat(answer.text("state")).isEqualTo("CARD_REGISTERED");
    Reply card = buyer.card();
    assertThat(card.status()).isEqualTo(200);
    assertThat(card.text("payerNo")).isEqualTo(buyer.payerNo());
    assertThat(card.text("state")).isEqualTo("ACTIVE");
    assertThat(card.text("cardNumber")).isEqualTo("4111-****-****-1111");
    assertThat(card.text("registeredAt")).isNotBlank();
    assertThat(card.body()).doesNotContain(claim.get("PCD_PAYER_ID"));
    assertThat(shop.history(registration).body()).doesNotContain(claim.get("PCD_PAYER_ID"));
    assertThat(shop.events(registration)).containsExactly("CardRegistered 0");
    assertThat(sample.payple().ledger().captures(registration)).isZero();
  }

  @Test
  void registrationIsAnOrderWithoutMoney() {
    String registration = buyer.register();

    Reply order = shop.get("shop/api/orders/" + registration);

    assertThat(order.text("state")).isEqualTo("CARD_REGISTERED");
    assertThat(order.text("work")).isEqualTo("AUTH");
    assertThat(order.number("amount")).isZero();
    assertThat(shop.cancel(registration, null).status()).isEqualTo(409);
  }

  @Test
  void resultAsFormSendsTheBrowserToTheShopsOwnPage() {
    Map<String, String> window = buyer.window();

    Reply answer =
        shop.postForm("shop/payple/result", sample.payple().buyer().register(window, GOOD_CARD));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location"))
        .hasValue("/shop/result.html?orderId=" + window.get("PCD_PAY_OID"));
    assertThat(buyer.card().status()).isEqualTo(200);
  }

  @Test
  void removedCardIsGoneAndItsEventDeliveredOnce() {
    String registration = buyer.register();

    Reply removed = buyer.remove();
    Reply again = buyer.remove();

    assertThat(removed.status()).isEqualTo(204);
    assertThat(again.status()).isEqualTo(204);
    assertProblem(buyer.card(), 404);
    assertProblem(buyer.pay("sub-" + registration, 9_900), 404);
    assertThat(sample.payple().cards().ofPayer(buyer.payerNo())).isEmpty();
    assertThat(shop.events(registration)).containsExactly("CardRegistered 0", "CardRemoved 0");
  }

  @Test
  void removalWithALostAnswerIsDoneAndItsEventDeliveredOnce() {
    String registration = buyer.register();
    String key = buyer.atPayple().billingKey();
    sample
        .payple()
        .faults()
        .inject(key, Fault.on(Operation.CARD_REMOVAL, FaultKind.LOSE_ANSWER_AFTER).repeated(2));
    sample
        .payple()
        .faults()
        .inject(key, Fault.on(Operation.CARD_LOOKUP, FaultKind.LOSE_ANSWER_AFTER).repeated(2));

    Reply removal = buyer.remove();

    assertThat(removal.status()).isEqualTo(409);
    assertProblem(buyer.pay("sub-" + registration, 9_900), 404);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(shop.events(registration))
                    .containsExactly("CardRegistered 0", "CardRemoved 0"));
    assertThat(buyer.remove().status()).isEqualTo(204);
  }

  @Test
  void cardThatIsRegisteredAgainCanBeChargedAgain() {
    buyer.register();
    buyer.remove();

    String registration = buyer.register();

    assertThat(buyer.card().status()).isEqualTo(200);
    assertThat(buyer.pay("sub-" + registration, 9_900).text("state")).isEqualTo("PAID");
  }

  @Test
  void buyerWithoutACardIsNotFound() {
    assertProblem(buyer.card(), 404);
    assertProblem(buyer.remove(), 404);
    assertProblem(buyer.pay("sub-" + UUID.randomUUID(), 9_900), 404);
    assertThat(sample.requestsFor(buyer.payerNo())).isEmpty();
  }

  @Test
  void numberOfTheBuyerIsTheShopsAndTheCookieIsForNoScript() {
    Reply made = shop.call("POST", "shop/api/buyer");
    Reply another = shop.post("shop/api/buyer", Map.of("payerNo", "48213"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("payerNo")).matches("[1-9][0-9]{9}");
    assertThat(another.text("payerNo")).isNotEqualTo("48213").isNotEqualTo(made.text("payerNo"));
    assertThat(made.header("Set-Cookie").orElseThrow())
        .startsWith("shop_buyer=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/shop/");
  }

  @Test
  void registrationIsOfTheBuyerOfTheCookieWhateverTheBodySays() {
    Reply checkout = buyer.buyer().shop().post("shop/api/cards", Map.of("payerNo", "48213"));

    assertThat(checkout.status()).isEqualTo(200);
    assertThat(shop.window(checkout)).containsEntry("PCD_PAYER_NO", buyer.payerNo());
  }

  @Test
  void callerWithoutTheCookieOfABuyerHasNoCard() {
    buyer.register();
    String[] parts = buyer.buyer().cookie().split("\\.", -1);
    String otherNumber = parts[0].endsWith("1") ? "2" : "1";
    List<String> cookies =
        List.of(
            "shop_buyer=",
            "shop_buyer=" + buyer.payerNo(),
            "shop_buyer=" + buyer.payerNo() + ".99999999999.",
            parts[0] + ".99999999999." + parts[2],
            parts[0].replaceAll(".$", otherNumber) + "." + parts[1] + "." + parts[2],
            buyer.buyer().cookie() + "A",
            "payple_browser=" + buyer.buyer().cookie().substring("shop_buyer=".length()));

    assertNotSignedIn(shop);
    cookies.forEach(cookie -> assertNotSignedIn(shop.with("Cookie", cookie)));
    assertThat(buyer.card().status()).isEqualTo(200);
  }

  @Test
  void numberOfABuyerIsOfNoUseWithoutTheOperatorsPassword() {
    buyer.register();

    for (Shop caller : List.of(shop, buyer.buyer().shop())) {
      assertThat(caller.get(buyer.path()).status()).isEqualTo(401);
      assertThat(caller.delete(buyer.path()).status()).isEqualTo(401);
      assertThat(caller.post(buyer.path() + "/charges", Map.of()).status()).isEqualTo(401);
    }
    assertThat(shop.asClerk().get(buyer.path()).status()).isEqualTo(403);
    assertThat(sample.payple().cards().ofPayer(buyer.payerNo())).hasSize(1);
  }

  @Test
  void operatorSeesAndRemovesTheCard() {
    buyer.register();
    Shop operator = shop.asOperator();

    assertThat(operator.get(buyer.path()).text("cardNumber")).isEqualTo("4111-****-****-1111");
    assertThat(operator.delete(buyer.path()).status()).isEqualTo(204);
    assertProblem(buyer.card(), 404);
  }

  private static void assertNotSignedIn(Shop who) {
    assertProblem(who.call("POST", "shop/api/cards"), 401);
    assertProblem(who.get("shop/api/cards"), 401);
    assertProblem(who.delete("shop/api/cards"), 401);
  }

  @Test
  void claimWithAnotherBuyersNumberRegistersNothing() {
    CardHolder other = sample.cardHolder();
    Map<String, String> window = buyer.window();
    Map<String, String> claim = sample.payple().buyer().register(window);

    shop.result(with(claim, "PCD_PAYER_NO", other.payerNo()));

    assertNothingIsRegistered(window.get("PCD_PAY_OID"));
    assertProblem(other.card(), 404);
    assertThat(sample.payple().requestsTo(LOOKUP))
        .noneMatch(lookup -> lookup.body().containsValue(buyer.payerNo()))
        .noneMatch(lookup -> lookup.body().containsValue(other.payerNo()));
  }

  @Test
  void claimWithAnInventedKeyRegistersNothing() {
    Map<String, String> window = buyer.window();
    Map<String, String> claim = sample.payple().buyer().register(window);

    shop.result(with(claim, "PCD_PAYER_ID", "SW52ZW50ZWQgYnkgc29tZWJvZHkgZWxzZQ=="));

    assertNothingIsRegistered(window.get("PCD_PAY_OID"));
  }

  @Test
  void claimWithTheKeyOfAnotherBuyersCardRegistersNothing() {
    CardHolder other = sample.cardHolder();
    other.register();
    Map<String, String> window = buyer.window();
    Map<String, String> claim = sample.payple().buyer().register(window);

    shop.result(with(claim, "PCD_PAYER_ID", other.atPayple().billingKey()));

    assertNothingIsRegistered(window.get("PCD_PAY_OID"));
    assertThat(other.card().status()).isEqualTo(200);
  }

  private void assertNothingIsRegistered(String registration) {
    assertThat(shop.state(registration)).isEqualTo("OPEN");
    assertProblem(buyer.card(), 404);
    assertThat(shop.events(registration)).isEmpty();
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return changed;
  }

  private static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.type()).isEqualTo("application/problem+json");
    assertThat(reply.text("detail")).isNotBlank();
  }
}
