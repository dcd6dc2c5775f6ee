// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertNothingOfTheInside;
import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
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

  @Test
  void bodyThatCannotBeReadLeavesNothingInTheJournal() {
    String endpoint = "shop/payple/result";
    String orderId = shop.order();
    String claim = claim(orderId);
    String form = form(orderId);

    unreadable(orderId)
        .forEach((body, type) -> assertProblem(shop.post(endpoint, type, body), 400));
    assertProblem(shop.post(endpoint, JSON, "{" + claim + "}" + " ".repeat(70_000)), 413);
    assertProblem(shop.post(endpoint, FORM, form + fields(100_000)), 413);
    assertProblem(shop.post(endpoint, korean("{" + claim + ",\"PCD_PAY_MSG\":\"카드\"}"), JSON), 400);
    assertProblem(shop.post(endpoint, korean(form + "PCD_PAY_MSG=카드"), FORM), 400);
    assertProblem(shop.post(endpoint, "text/plain", form), 415);
    assertProblem(shop.post(endpoint, "multipart/form-data; boundary=b", "--b--"), 415);
    assertProblem(shop.post(endpoint, "application/xml", "<a/>"), 415);
    assertProblem(shop.post(endpoint, "nonsense", form), 400);

    assertNothingInTheJournal(orderId);
  }

  @Test
  void webhookThatSaysNothingIsAnsweredAndLeavesNothingInTheJournal() {
    String endpoint = "shop/payple/webhook";
    String orderId = shop.order();
    String claim = "{" + claim(orderId) + "}";
    String form = form(orderId);

    unreadable(orderId).forEach((body, type) -> assertReceived(shop.post(endpoint, type, body)));
    assertReceived(shop.post(endpoint, korean(claim.replace("}", ",\"a\":\"카드\"}")), JSON));
    assertReceived(shop.post(endpoint, korean(form + "PCD_PAY_MSG=카드"), FORM));
    for (String type :
        List.of(
            "",
            "text/plain",
            "text/html; charset=nonsense",
            "multipart/form-data; boundary=b",
            "application/xml",
            "application/octet-stream",
            "application/json-patch+json",
            "*/*",
            "nonsense",
            "/",
            ";")) {
      assertReceived(shop.post(endpoint, type, ""));
      assertReceived(shop.post(endpoint, type, claim));
      assertReceived(shop.post(endpoint, type, form));
    }
    assertReceived(shop.post(endpoint, "text/plain", " ".repeat(64 * 1024)));
    assertProblem(shop.post(endpoint, JSON, claim + " ".repeat(70_000)), 413);
    assertProblem(shop.post(endpoint, FORM, form + fields(100_000)), 413);
    assertProblem(shop.post(endpoint, "text/plain", " ".repeat(70_000)), 413);
    assertProblem(shop.post(endpoint, "nonsense", " ".repeat(70_000)), 413);

    assertNothingInTheJournal(orderId);
  }

  @Test
  void webhookIsThereWhateverMethodATestOfItHas() {
    assertThat(shop.head("shop/payple/webhook").status()).isEqualTo(200);
    assertThat(shop.get("shop/payple/webhook").status()).isEqualTo(200);
    assertThat(shop.get("shop/payple/webhook?PCD_PAY_OID=" + shop.order()).status()).isEqualTo(200);
    assertThat(shop.call("POST", "shop/payple/webhook").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void resultThatIsLoadedAgainGoesToThePendingPageAndChangesNothing(String method) {
    String orderId = shop.order();
    shop.window(orderId);
    int lines = shop.history(orderId).json().getAsJsonArray().size();

    for (String query : List.of("", "?" + form(orderId), "?page=https://evil.example/")) {
      Reply answer = shop.call(method, "shop/payple/result" + query);

      assertThat(answer.status()).isEqualTo(303);
      assertThat(answer.header("Location")).hasValue("/shop/result.html");
    }
    assertThat(shop.state(orderId)).isEqualTo("OPEN");
    assertThat(shop.history(orderId).json().getAsJsonArray()).hasSize(lines);
  }

  private static String claim(String orderId) {
    return "\"PCD_PAY_OID\":\"" + orderId + "\",\"PCD_PAY_RST\":\"close\"";
  }

  private static String form(String orderId) {
    return "PCD_PAY_OID=" + orderId + "&PCD_PAY_RST=close&";
  }

  /** Bodies, and the type that they come with. */
  private static Map<String, String> unreadable(String orderId) {
    String claim = claim(orderId);
    String form = form(orderId);
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("{" + claim + ",\"PCD_PAY_RST\":\"success\"}", JSON);
    bodies.put("{" + claim, JSON);
    bodies.put("[{" + claim + "}]", JSON);
    bodies.put(DEEP, JSON);
    bodies.put("", JSON);
    bodies.put("null", JSON);
    bodies.put(form + "PCD_PAY_RST=success", FORM);
    bodies.put(form + "a=%zz", FORM);
    bodies.put(form + "a=%ff", FORM);
    bodies.put(form + fields(1_000), FORM);
    return bodies;
  }

  private static void assertReceived(Reply answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("result")).isEqualTo("success");
  }

  private void assertNothingInTheJournal(String orderId) {
    assertThat(shop.state(orderId)).isEqualTo("OPEN");
    assertThat(shop.history(orderId).json().getAsJsonArray()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shop/payple/result", "shop/api/orders", "shop/api/cards", "shop/api/buyer"})
  void packedBodyIsRefusedUnlessTheServerUnpacksItWithinTheSameLimits(String endpoint) {
    byte[] bomb = packed("{\"PCD_PAY_OID\":\"x\"," + " ".repeat(20_000_000) + "}");

    for (String packing : List.of("gzip", "deflate", "br", "compress", "nonsense")) {
      assertProblem(
          shop.with("Content-Encoding", packing).post(endpoint, JSON, "{\"PCD_PAY_OID\":\"x\"}"),
          415);
    }
    // by HTTP/2, Open Liberty would unpack what can be unpacked
    Shop packer = shop.with("Content-Encoding", "gzip");
    assertThat(packer.post(endpoint, packed("{\"a\":1,\"a\":2}"), JSON).status()).isIn(400, 415);
    assertThat(packer.post(endpoint, bomb, JSON).status()).isIn(413, 415);
  }

  @Test
  void packedWebhookSaysNothingUnlessTheServerUnpacksItWithinTheSameLimits() {
    String endpoint = "shop/payple/webhook";
    String orderId = shop.order();
    byte[] bomb = packed("{" + claim(orderId) + " ".repeat(20_000_000) + "}");

    for (String packing : List.of("gzip", "deflate", "br", "compress", "nonsense")) {
      assertReceived(
          shop.with("Content-Encoding", packing).post(endpoint, JSON, "{" + claim(orderId) + "}"));
    }
    Shop packer = shop.with("Content-Encoding", "gzip");
    assertReceived(packer.post(endpoint, packed("{\"a\":1,\"a\":2}"), JSON));
    assertThat(packer.post(endpoint, bomb, JSON).status()).isIn(413, 415);
    assertNothingInTheJournal(orderId);
  }

  @ParameterizedTest
  @CsvSource({
    "shop/api/orders,goods",
    "shop/api/cards/1/charges,orderId",
    "shop/api/orders/%s/cancel,amount",
    "shop/api/orders/%s/decision,finding",
    "shop/api/orders/%s/cash-receipt,holder",
    "shop/api/orders/%s/cash-receipt/decision,finding"
  })
  void shopsOwnInterfaceTakesNoSuchBodyEither(String endpoint, String field) {
    String orderId = shop.order();
    Shop operator = shop.asOperator();
    String path = endpoint.formatted(orderId);
    String once = "\"" + field + "\":\"1\"";

    assertProblem(operator.post(path, JSON, "{" + once + "," + once + "}"), 400);
    assertProblem(operator.post(path, JSON, "{\"" + field + "\":" + DEEP + "}"), 400);
    assertProblem(operator.post(path, JSON, "{" + once), 400);
    assertProblem(operator.post(path, JSON, "[{" + once + "}]"), 400);
    assertProblem(operator.post(path, JSON, "null"), 400);
    assertProblem(operator.post(path, JSON, ""), 400);
    assertProblem(operator.post(path, JSON, "{" + once + "}" + " ".repeat(70_000)), 413);
    assertProblem(operator.post(path, JSON, "{" + members(60) + "}"), 400);
    assertProblem(operator.post(path, korean("{\"" + field + "\":\"찻잔\"}"), JSON), 400);
    assertProblem(operator.post(path, FORM, field + "=1"), 415);
    assertProblem(operator.post(path, FORM, fields(100_000)), 415);
    assertProblem(operator.post(path, "text/plain", "{" + once + "}"), 415);
    assertProblem(operator.post(path, "multipart/form-data; boundary=b", "--b--"), 415);
    assertProblem(operator.post(path, "nonsense", "{" + once + "}"), 400);

    assertThat(shop.state(orderId)).isEqualTo("OPEN");
    assertThat(shop.history(orderId).json().getAsJsonArray()).isEmpty();
  }

  @Test
  void millionFieldsAreNotReadToTheEnd() {
    Reply answer = shop.post("shop/payple/result", FORM, fields(1_000_000));

    assertProblem(answer, 413);
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
        "shop/nowhere.jsp",
        "shop/index.html/",
        "shop/ibm_security_logout",
        "shop/ibm_security_logout?logoutExitPage=/../../evil",
        "shop/WEB-INF/web.xml",
        "shop/problem"
      })
  void addressThatIsNotThereIsAProblem(String path) {
    assertProblem(shop.get(path), status(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "shop/api/orders/%00", "shop/..%2f..%2fserver.xml"})
  void pagesOfTheServerShowNoInternalDetails(String path) {
    Reply answer = shop.get(path);

    assertThat(answer.status()).isIn(400, 404);
    assertNothingOfTheInside(answer);
  }

  private static int status(String path) {
    if (path.contains("%")) {
      return 400;
    }
    // a page of Java's, and a file that is looked at as a folder, are forbidden to look for
    return path.endsWith(".jsp") || path.endsWith(".html/") ? 403 : 404;
  }

  private static String fields(int number) {
    return IntStream.range(0, number)
        .mapToObj(field -> "f" + field + "=1")
        .collect(Collectors.joining("&"));
  }

  private static String members(int number) {
    return IntStream.range(0, number)
        .mapToObj(field -> "\"f" + field + "\":1")
        .collect(Collectors.joining(","));
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  private static byte[] korean(String text) {
    byte[] bytes = text.getBytes(Charset.forName("EUC-KR"));
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\uFFFD");
    return bytes;
  }
}
