// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.Storefront;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop as it is delivered: nothing is sold but what is in its catalogue, at its price. */
class CatalogueIT {

  private static final String ORDERS = "shop/api/orders";

  private static Sample sample;

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  @BeforeAll
  static void start() {
    sample =
        Sample.start("catalogue", SimulatorOptions.defaults(), Map.of("SHOP_FREE_AMOUNTS", ""));
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  @Test
  void itemHasThePriceOfTheCatalogue() {
    Reply order =
        sample.shop().reading("ko").post(ORDERS, Map.of("item", "tea-set", "work", "CERT"));

    assertThat(order.status()).isEqualTo(201);
    assertThat(order.text("state")).isEqualTo("OPEN");
    assertThat(order.number("amount")).isEqualTo(15_000);
    assertThat(order.number("refunded")).isZero();
    assertThat(order.text("goods")).isEqualTo("봄날 다과 세트");
    String orderId = order.text("orderId");
    assertThat(order.header("Location")).hasValue("/shop/api/orders/" + orderId);
    sample.shop().result(sample.paidInWindow(orderId));
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(15_000);
  }

  @Test
  void goodsAreNamedInTheBuyersLanguage() {
    assertThat(sample.shop().reading("en").post(ORDERS, Map.of("item", "mug")).text("goods"))
        .isEqualTo("Porcelain mug");
    assertThat(sample.shop().reading("fr").post(ORDERS, Map.of("item", "mug")).text("goods"))
        .isEqualTo("Porcelain mug");
  }

  @Test
  void shelfIsTheCatalogue() {
    Reply goods = sample.shop().get("shop/api/goods");

    assertThat(goods.status()).isEqualTo(200);
    assertThat(goods.json().getAsJsonArray())
        .hasSize(6)
        .allSatisfy(
            line -> {
              JsonObject item = line.getAsJsonObject();
              Reply order =
                  sample.shop().post(ORDERS, Map.of("item", item.get("id").getAsString()));
              assertThat(order.number("amount")).isEqualTo(item.get("price").getAsLong());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"goods\":\"tea\",\"amount\":15000}",
        "{\"goods\":\"tea\",\"amount\":100,\"work\":\"PAY\"}",
        "{\"item\":\"tea-set\",\"amount\":100}",
        "{\"item\":\"tea-set\",\"goods\":\"tea\"}",
        "{\"amount\":100}"
      })
  void orderThatNamesItsOwnPriceIsRefused(String order) {
    Reply refused = sample.shop().post(ORDERS, "application/json", order);

    assertProblem(refused, 403);
    assertThat(refused.text("detail")).contains("catalogue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"item\":\"gold\"}",
        "{\"item\":\"\"}",
        "{\"item\":\"tea-set\",\"work\":\"AUTH\"}",
        "{\"item\":{\"id\":\"tea-set\"}}"
      })
  void orderOfNoItemIsRefused(String order) {
    assertProblem(sample.shop().post(ORDERS, "application/json", order), 400);
  }

  @Test
  void buyerPaysWhatTheShelfShows() {
    Browser browser = browsers.open(sample.server().url());

    Storefront.visit(browser).choose("notebook").pay();
    PaymentWindow.inLayer(browser).pay();

    ResultPage.showing(browser, "PAID");
    assertThat(browser.text("goods")).isEqualTo("한지 노트");
    assertThat(browser.text("amount")).isEqualTo("9,000원");
  }

  private static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.type()).isEqualTo("application/problem+json");
    assertThat(reply.text("detail")).isNotBlank();
  }
}
