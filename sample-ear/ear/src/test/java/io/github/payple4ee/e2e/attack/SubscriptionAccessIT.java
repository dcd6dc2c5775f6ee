// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.CardHolder;
import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An attacker wants to see, to change or to pay by the subscription of another buyer. */
@ExtendWith(SharedSample.class)
class SubscriptionAccessIT {

  private static final String MINE = "shop/api/subscription";

  private final Shop shop;
  private final CardHolder holder;
  private final ShopBuyer victim;
  private String before;

  SubscriptionAccessIT(Sample sample) {
    this.shop = sample.shop();
    this.holder = sample.cardHolder();
    this.victim = holder.buyer();
  }

  @BeforeEach
  void subscribe() {
    holder.register();
    Reply subscribed = victim.subscribe("cards");
    assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(200);
    before = subscribed.text("subscriptionId");
  }

  @AfterEach
  void end() {
    assertThat(victim.shop().delete(MINE + "?at=now").status()).isEqualTo(200);
  }

  @Test
  void callerWithoutTheCookieOfABuyerSeesAndChangesNothing() {
    everything(shop).forEach(answer -> assertProblem(answer, 401));

    assertUnchanged();
  }

  @Test
  void numberOfTheBuyerIsOfNoUseWithoutTheShopsSignature() {
    Stream.of("shop_buyer=" + victim.payerNo(), victim.cookie().replaceAll("....$", "AAAA"))
        .map(cookie -> shop.with("Cookie", cookie))
        .flatMap(SubscriptionAccessIT::everything)
        .forEach(answer -> assertProblem(answer, 401));

    assertUnchanged();
  }

  @Test
  void anotherBuyerHasNoneWhateverTheRequestNames() {
    Shop other = ShopBuyer.begin(shop).shop();
    Map<String, Object> skip =
        Map.of("skip", 2, "subscriptionId", before, "payerNo", victim.payerNo());

    assertProblem(other.get(MINE), 404);
    assertProblem(other.get(MINE + "?payerNo=" + victim.payerNo()), 404);
    assertProblem(other.post(MINE + "/changes", skip), 404);
    assertProblem(other.delete(MINE + "?at=now&subscriptionId=" + before), 404);
    assertUnchanged();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin,https://evil.example",
    "Origin,null",
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site"
  })
  void pageOfAnotherSiteChangesNothingWithTheBuyersCookie(String header, String value) {
    Shop tricked = victim.shop().with(header, value);

    assertProblem(tricked.post(MINE, Map.of("instrument", "cards", "agreed", "yes")), 403);
    assertProblem(tricked.post(MINE + "/changes", Map.of("skip", 2)), 403);
    assertProblem(tricked.delete(MINE), 403);
    assertProblem(tricked.delete(MINE + "?at=now"), 403);
    assertUnchanged();
  }

  @Test
  void formOfAnotherSiteChangesNothing() {
    String form = "application/x-www-form-urlencoded";

    assertProblem(victim.shop().post(MINE + "/changes", form, "skip=2"), 415);
    assertProblem(victim.shop().post(MINE + "/changes", "text/plain", "{\"skip\":2}"), 415);
    assertUnchanged();
  }

  private static Stream<Reply> everything(Shop caller) {
    return Stream.of(
        caller.get(MINE),
        caller.post(MINE, Map.of("instrument", "cards", "agreed", "yes")),
        caller.post(MINE + "/changes", Map.of("skip", 2)),
        caller.delete(MINE),
        caller.delete(MINE + "?at=now"));
  }

  private void assertUnchanged() {
    Reply shown = victim.subscription();
    assertThat(shown.text("subscriptionId")).isEqualTo(before);
    assertThat(shown.text("state")).isEqualTo("ACTIVE");
    assertThat(shown.text("ends")).isNull();
    assertThat(shown.json().getAsJsonObject().getAsJsonArray("next")).hasSize(3);
    assertThat(shown.body()).contains("\"period\":2");
  }
}
