// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertNothingOfTheInside;
import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies, types, methods and addresses that no browser of a buyer sends. */
@ExtendWith(SharedSample.class)
class BodyIT {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DEEP =
      "{\"PCD_PAY_OID\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";

  private final Shop shop;

  BodyIT(Sample sample) {
    this.shop = sample.shop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop/payple/result", "shop/payple/webhook"})
  void bodyThatCannotBeReadLeavesNothingInTheJournal(String door) {
    String orderId = shop.order();
    String claim = "\"PCD_PAY_OID\":\"" + orderId + "\",\"PCD_PAY_RST\":\"close\"";
    String form = "PCD_PAY_OID=" + orderId + "&PCD_PAY_RST=close&";

    assertProblem(shop.post(door, JSON, "{" + claim + ",\"PCD_PAY_RST\":\"success\"}"), 400);
    assertProblem(shop.post(door, JSON, "{" + claim), 400);
    assertProblem(shop.post(door, JSON, "[{" + claim + "}]"), 400);
    assertProblem(shop.post(door, JSON, DEEP), 400);
    assertProblem(shop.post(door, JSON, "{" + claim + "}" + " ".repeat(70_000)), 413);
    assertProblem(shop.post(door, FORM, form + "PCD_PAY_RST=success"), 400);
    assertProblem(shop.post(door, FORM, form + "a=%zz"), 400);
    assertProblem(shop.post(door, FORM, form + "a=%ff"), 400);
    assertProblem(shop.post(door, FORM, form + fields(1_000)), 400);
    assertProblem(shop.post(door, FORM, form + fields(100_000)), 413);
    assertProblem(shop.post(door, korean("{" + claim + ",\"PCD_PAY_MSG\":\"카드\"}"), JSON), 400);
    assertProblem(shop.post(door, korean(form + "PCD_PAY_MSG=카드"), FORM), 400);
    assertProblem(shop.post(door, "text/plain", form), 415);
    assertProblem(shop.post(door, "multipart/form-data; boundary=b", "--b--"), 415);
    assertProblem(shop.post(door, "application/xml", "<a/>"), 415);
    assertProblem(shop.post(door, "nonsense", form), 400);

    assertThat(shop.state(orderId)).isEqualTo("OPEN");
    assertThat(shop.history(orderId).json().getAsJsonArray()).isEmpty();
  }

  @Test
  void millionFieldsAreNotReadToTheEnd() {
    Reply answer = shop.post("shop/payple/result", FORM, fields(1_000_000));

    assertProblem(answer, 413);
  }

  @Test
  void ordersTakeNoSuchBodyEither() {
    String twice = "{\"goods\":\"mug\",\"amount\":100,\"amount\":1000}";

    assertProblem(shop.post("shop/api/orders", JSON, twice), 400);
    assertProblem(shop.post("shop/api/orders", JSON, DEEP), 400);
    assertProblem(shop.post("shop/api/orders", Map.of("goods", "x".repeat(70_000))), 413);
    assertProblem(shop.post("shop/api/orders", FORM, "goods=mug&amount=1000"), 415);
    assertProblem(shop.post("shop/api/orders", korean("{\"goods\":\"찻잔\"}"), JSON), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,shop/payple/result",
    "DELETE,shop/payple/webhook",
    "GET,shop/payple/auth/x",
    "PATCH,shop/api/orders",
    "DELETE,shop/api/events",
    "POST,shop/index.html",
    "PUT,shop/order.html",
    "DELETE,shop/"
  })
  void methodThatIsNotThereIsAProblem(String method, String path) {
    assertProblem(shop.call(method, path), 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop/api/orders/a%2Fb",
        "shop/payple/auth/a%5Cb",
        "shop/nowhere.html",
        "shop/WEB-INF/web.xml",
        "shop/problem"
      })
  void addressThatIsNotThereIsAProblem(String path) {
    assertProblem(shop.get(path), path.contains("%") ? 400 : 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "shop/api/orders/%00", "shop/..%2f..%2fserver.xml"})
  void pagesOfTheServerTellNothingOfTheInside(String path) {
    Reply answer = shop.get(path);

    assertThat(answer.status()).isIn(400, 404);
    assertNothingOfTheInside(answer);
  }

  private static String fields(int number) {
    return IntStream.range(0, number)
        .mapToObj(field -> "f" + field + "=1")
        .collect(Collectors.joining("&"));
  }

  private static byte[] korean(String text) {
    byte[] bytes = text.getBytes(Charset.forName("EUC-KR"));
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\uFFFD");
    return bytes;
  }
}
