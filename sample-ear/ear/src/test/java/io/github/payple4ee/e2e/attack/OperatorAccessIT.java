// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An attacker uses the operator's endpoints, directly or through the browser of an operator. */
@ExtendWith(SharedSample.class)
class OperatorAccessIT {

  private static final Map<String, Object> CHARGE =
      Map.of("orderId", "sub-1", "goods", "tea", "amount", 9_900);
  private static final Map<String, Object> LINK =
      Map.of("orderId", "link-1", "goods", "tea", "amount", 9_900, "expiresAt", "2999-12-24T18:00");
  private static final Map<String, Object> RECEIPT =
      Map.of("use", "PERSONAL", "holder", Planted.BUYER_PHONE);
  private static final Map<String, Object> CLOCK = Map.of("to", "next-day");

  private static final List<String> ADDRESSES =
      List.of(
          "shop/api/events",
          "shop/api/preflight",
          "shop/api/orders/x/history",
          "shop/api/orders/x/explanation",
          "shop/api/orders/x/cash-receipt",
          "shop/api/recurring",
          "shop/api/cards/1");

  private final Sample sample;
  private final Shop shop;
  private final String guessed = "guessed-" + UUID.randomUUID();
  private String orderId;

  OperatorAccessIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @BeforeEach
  void pay() {
    orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));
  }

  @Test
  void callerWithoutAPasswordIsRefused() {
    Shop unnamed = shop.as("", "");
    // a user name may be wrong ten times, an address forty times
    Stream<Reply> guesses = everything(() -> shop.as("unknown-" + UUID.randomUUID(), "wrong"));
    Stream<Reply> noNames =
        Stream.of(unnamed.get("shop/api/events"), unnamed.post(cancel(), Map.of("amount", 1_000)));
    Stream.of(everything(() -> shop), guesses, noNames)
        .flatMap(answers -> answers)
        .forEach(
            answer -> {
              assertProblem(answer, 401);
              assertThat(answer.header("WWW-Authenticate")).hasValue("Basic realm=\"shop\"");
            });
    assertThat(sample.payple().ledger().refunded(orderId)).isZero();
  }

  @Test
  void userWithoutTheRoleIsTurnedAway() {
    everything(shop::asClerk).forEach(answer -> assertProblem(answer, 403));

    assertThat(sample.payple().ledger().refunded(orderId)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin,https://evil.example",
    "Origin,null",
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site"
  })
  void pageOfAnotherSiteRefundsNothingWithTheOperatorsPassword(String header, String value) {
    Shop tricked = shop.asOperator().with(header, value);

    assertProblem(tricked.post(cancel(), Map.of("amount", 1_000)), 403);
    assertProblem(tricked.post(decision(), Map.of("finding", "CHARGED", "reason", "x")), 403);
    assertProblem(tricked.get("shop/api/preflight"), 403);
    assertProblem(tricked.delete("shop/api/cards/1"), 403);
    assertProblem(tricked.post("shop/api/cards/1/charges", CHARGE), 403);
    assertProblem(tricked.post("shop/api/links", LINK), 403);
    assertProblem(tricked.post(receipt(), RECEIPT), 403);
    assertProblem(tricked.delete(receipt()), 403);
    assertProblem(tricked.post(receipt() + "/decision", Map.of("finding", "ISSUED")), 403);
    assertProblem(tricked.post("shop/api/recurring/resumption", Map.of()), 403);
    assertProblem(tricked.post("shop/api/recurring/clock", CLOCK), 403);
    assertThat(sample.payple().ledger().refunded(orderId)).isZero();
  }

  @Test
  void formOfAnotherSiteIsNoRefund() {
    Shop operator = shop.asOperator();

    assertProblem(operator.post(cancel(), "application/x-www-form-urlencoded", "amount=1000"), 415);
    assertProblem(operator.post(cancel(), "text/plain", "{\"amount\":1000}"), 415);
    assertThat(sample.payple().ledger().refunded(orderId)).isZero();
  }

  @Test
  void accountsAreForTheOperatorAndTheBuyerAlone() {
    for (String account : List.of("shop/api/accounts", "shop/api/accounts/1")) {
      assertProblem(shop.get(account), 401);
      assertProblem(shop.delete(account), 401);
    }
    assertProblem(shop.post("shop/api/accounts/1/charges", CHARGE), 401);
    assertThat(shop.asClerk().get("shop/api/accounts/1").status()).isEqualTo(403);
  }

  @Test
  void pageOfAnotherSiteRemovesNoCard() {
    Shop tricked = ShopBuyer.begin(shop).shop().with("Origin", "https://evil.example");

    assertProblem(tricked.delete("shop/api/cards"), 403);
    assertProblem(tricked.call("POST", "shop/api/cards"), 403);
    assertProblem(tricked.delete("shop/api/accounts"), 403);
    assertProblem(tricked.call("POST", "shop/api/accounts"), 403);
    assertProblem(tricked.call("POST", "shop/api/buyer"), 403);
  }

  @Test
  void wrongPasswordsAreSlowedAtWhateverAddress() {
    List<Reply> answers =
        IntStream.range(0, 40)
            .mapToObj(
                time ->
                    shop.as(guessed, "wrong" + time).get(ADDRESSES.get(time % ADDRESSES.size())))
            .toList();

    assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSizeBetween(5, 20);
    Reply last = answers.get(answers.size() - 1);
    assertProblem(last, 429);
    assertThat(last.header("Retry-After").map(Integer::parseInt).orElseThrow()).isBetween(1, 60);
  }

  @Test
  void operatorWorksOnWhilePasswordsAreGuessed() {
    assertThat(shop.asOperator().get("shop/api/events").status()).isEqualTo(200);
    for (int time = 0; time < 15; time++) {
      shop.as("operator", "wrong" + time).get("shop/api/events");
    }

    assertThat(shop.as("operator", "wrong").get("shop/api/events").status()).isEqualTo(429);
    assertThat(shop.asOperator().get("shop/api/events").status()).isEqualTo(200);
  }

  @Test
  void rightPasswordAndAnswersOfTheShopItselfDoNotCount() {
    for (int time = 0; time < 30; time++) {
      assertThat(shop.asClerk().get("shop/api/events").status()).isEqualTo(403);
      assertThat(shop.as(guessed, "any").get("shop/api/goods").status()).isEqualTo(200);
      assertThat(shop.as(guessed, "any").get("shop/api/cards").status()).isEqualTo(401);
    }

    assertThat(shop.as(guessed, "wrong").get("shop/api/events").status()).isEqualTo(401);
    assertThat(shop.post("shop/api/orders", Map.of("item", "mug")).status()).isEqualTo(201);
  }

  private Stream<Reply> everything(Supplier<Shop> caller) {
    return Stream.<Function<Shop, Reply>>of(
            who -> who.get("shop/api/events"),
            who -> who.get("shop/api/preflight"),
            who -> who.get("shop/api/orders/" + orderId + "/history"),
            who -> who.get("shop/api/orders/" + orderId + "/explanation"),
            who -> who.get("shop/api/cards/1"),
            who -> who.delete("shop/api/cards/1"),
            who -> who.post("shop/api/cards/1/charges", CHARGE),
            who -> who.post("shop/api/links", LINK),
            who -> who.get(receipt()),
            who -> who.post(receipt(), RECEIPT),
            who -> who.delete(receipt()),
            who -> who.post(receipt() + "/decision", Map.of("finding", "ISSUED")),
            who -> who.get("shop/api/recurring"),
            who -> who.get("shop/api/recurring/clock"),
            who -> who.post("shop/api/recurring/clock", CLOCK),
            who -> who.post("shop/api/recurring/resumption", Map.of()),
            who -> who.post(cancel(), Map.of("amount", 1_000)),
            who -> who.post(decision(), Map.of("finding", "NOT_CHARGED", "reason", "x")))
        .map(call -> call.apply(caller.get()));
  }

  private String cancel() {
    return "shop/api/orders/" + orderId + "/cancel";
  }

  private String receipt() {
    return "shop/api/orders/" + orderId + "/cash-receipt";
  }

  private String decision() {
    return "shop/api/orders/" + orderId + "/decision";
  }
}
