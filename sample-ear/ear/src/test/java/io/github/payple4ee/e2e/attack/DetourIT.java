// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertNothingOfTheInside;
import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways around the operator's password: other spellings of an address, headers, methods. */
@ExtendWith(SharedSample.class)
class DetourIT {

  private final Sample sample;
  private final Shop shop;
  private String orderId;

  DetourIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @BeforeEach
  void pay() {
    orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shop/api/orders/%s/history",
        "/shop/api/orders/%s/history/",
        "/shop/api/orders/%s/history;a=b",
        "/shop/api/orders/%s;a=b/history",
        "/shop/api/orders;a/%s/history",
        "/shop/api;a/orders/%s/history",
        "/shop;a/api/orders/%s/history",
        "/shop//api/orders/%s/history",
        "/shop/api//orders//%s//history",
        "//shop/api/orders/%s/history",
        "/shop/api/./orders/%s/history",
        "/shop/x/../api/orders/%s/history",
        "/shop/payple/../api/orders/%s/history",
        "/shop/payple/..;/api/orders/%s/history",
        "/shop/index.html/../api/orders/%s/history",
        "/shop/api/orders/%s/hist%%6fry",
        "/shop/%%61pi/orders/%s/history",
        "/shop/api/orders/%s%%2fhistory",
        "/shop/api/orders/%s/history%%00",
        "/shop/api/orders/%s/history%%20",
        "/shop/api/orders/%s/history%%23",
        "/shop/api/orders/%s/HISTORY",
        "/shop/API/orders/%s/history",
        "/shop/api/%%2e%%2e/api/orders/%s/history",
        "/shop/api/orders/%s/history?x=/../../index.html",
        "http://localhost/shop/api/orders/%s/history"
      })
  void noSpellingOfTheAddressLeadsToAHistory(String target) throws IOException {
    String answer = raw("GET", target.formatted(orderId), "", "");

    assertThat(answer).doesNotContain("\"Approved\"");
    assertThat(status(answer)).isIn(400, 401, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shop/api/orders/%s/cancel;a=b",
        "/shop/api/orders/%s;a=b/cancel",
        "/shop/api/orders/%s/cancel/",
        "/shop//api/orders/%s/cancel",
        "/shop/payple/../api/orders/%s/cancel",
        "/shop/api/orders/%s/canc%%65l",
        "/shop/api/orders/%s%%2fcancel"
      })
  void noSpellingOfTheAddressRefundsMoney(String target) throws IOException {
    String answer =
        raw("POST", target.formatted(orderId), "Content-Type: application/json\r\n", "{}");

    assertThat(status(answer)).isIn(400, 401, 404);
    assertThat(sample.payple().ledger().refunded(orderId)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Original-URL: /shop/api/events",
        "X-Rewrite-URL: /shop/api/events",
        "X-Forwarded-User: operator",
        "X-Remote-User: operator",
        "Remote-User: operator",
        "$WSRU: operator",
        "$WSAT: BASIC",
        "$WSRA: 127.0.0.1",
        "X-Forwarded-For: 127.0.0.1",
        "Forwarded: for=127.0.0.1;host=localhost",
        "Host: operator",
        "X-HTTP-Method-Override: GET",
        "Authorization: Basic",
        "Authorization: Bearer operator",
        "Cookie: LtpaToken2=operator; JSESSIONID=operator"
      })
  void noHeaderMakesAVisitorTheOperator(String header) throws IOException {
    String answer = raw("GET", "/shop/api/events", header + "\r\n", "");

    assertThat(status(answer)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"====", "b3BlcmF0b3I=", "b3BlcmF0b3I6", "OnRlYQ==", "operator:operator", "Og=="})
  void unreadablePasswordIsRefused(String password) throws IOException {
    String answer = raw("GET", "/shop/api/events", "Authorization: Basic " + password + "\r\n", "");

    assertThat(status(answer)).isEqualTo(401);
    assertThat(answer)
        .contains("application/problem+json", "WWW-Authenticate")
        .doesNotContain("Exception", "\tat ", "com.ibm", orderId);
  }

  @ParameterizedTest
  @ValueSource(strings = {"====", "operator:operator", "\u00e4\u00e4\u00e4\u00e4"})
  void passwordIsNotReadWhereNoneIsRequired(String password) throws IOException {
    String header = "Authorization: Basic " + password + "\r\n";

    assertThat(status(raw("GET", "/shop/", header, ""))).isEqualTo(200);
    assertThat(status(raw("HEAD", "/shop/payple/webhook", header, ""))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop", "/shop/js"})
  void redirectLeadsToNoHostThatTheRequestNames(String target) throws IOException {
    String answer = raw("GET", target, "Host: evil.example\r\n", "");

    assertThat(answer).doesNotContain("evil.example");
    assertThat(status(answer)).isEqualTo(302);
    assertThat(answer).contains("Location: " + target + "/\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:9080",
        "Host: evil.example#@localhost",
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Port: 443",
        "Forwarded: host=evil.example;proto=https",
        "X-Host: evil.example",
        "X-Original-Host: evil.example",
        "$WSSN: evil.example\r\n$WSSP: 443\r\n$WSSC: https"
      })
  void locationIsNeverTheHostThatTheRequestNames(String headers) throws IOException {
    String order = "{\"item\":\"tea-set\"}";
    String json = headers + "\r\nContent-Type: application/json\r\n";
    String form = headers + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    List<String> answers = new ArrayList<>();
    for (String origin : List.of("", "http://evil.example", "http://evil.example:9080")) {
      answers.add(raw("POST", origin + "/shop/api/orders", json, order));
      answers.add(raw("POST", origin + "/shop/payple/result", form, "PCD_PAY_RST=close"));
      answers.add(raw("GET", origin + "/shop/payple/result", headers + "\r\n", ""));
      answers.add(raw("GET", origin + "/shop", headers + "\r\n", ""));
      answers.add(raw("GET", origin + "/shop/js", headers + "\r\n", ""));
    }

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(status(answer)).isIn(201, 302, 303, 400, 404);
              assertThat(answer.split("\r\n\r\n", 2)[0]).doesNotContain("evil");
            });
    assertThat(answers)
        .filteredOn(answer -> status(answer) < 400)
        .allSatisfy(answer -> assertThat(answer).containsPattern("\nLocation: /[a-z#]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-Proto: https", "$WSSC: https", "Forwarded: proto=https"})
  void proxyHeadersOfOtherCallersAreNotTrusted(String header) throws IOException {
    String answer =
        raw("POST", shop.authPath(shop.order()), header + "\r\n", "").split("\r\n\r\n", 2)[0];

    assertThat(answer).contains("Set-Cookie: payple_browser=").doesNotContain("Secure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-HTTP-Method-Override: DELETE",
        "X-HTTP-Method: DELETE",
        "X-Method-Override: DELETE"
      })
  void methodIsTheOneOfTheRequest(String header) throws IOException {
    raw("POST", "/shop/api/orders/" + orderId + "?_method=DELETE", header + "\r\n", "{}");

    assertThat(shop.state(orderId)).isEqualTo("PAID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "PROPFIND", "FOO"})
  void otherMethodsSayNothing(String method) throws IOException {
    String answer = raw(method, "/shop/api/orders/" + orderId + "/history", "", "");

    assertThat(answer).doesNotContain("Approved");
    assertThat(status(answer)).isIn(200, 401, 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shop/WEB-INF/web.xml",
        "/shop/%57EB-INF/web.xml",
        "/shop/web-inf/web.xml",
        "/shop/WEB-INF;a/web.xml",
        "/shop//WEB-INF/web.xml",
        "/shop/js/../WEB-INF/web.xml",
        "/shop/js/%2e%2e/WEB-INF/web.xml",
        "/shop/js/..%5cWEB-INF/web.xml",
        "/shop/js/..;/WEB-INF/web.xml",
        "/shop/META-INF/MANIFEST.MF",
        "/shop/../../../../etc/passwd",
        "/shop/js/",
        "/shop/.git/config"
      })
  void insideOfTheApplicationIsNotServed(String target) throws IOException {
    String answer = raw("GET", target, "", "");

    assertThat(status(answer)).isIn(400, 404);
    assertThat(answer).doesNotContain("web-app", "Manifest-Version", "root:", "$WSEP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shop/<script>alert(1)</script>",
        "/<script>alert(1)</script>",
        "/shop/x%00<img/src=x/onerror=alert(1)>",
        "/shop/api/orders/%zz<script>"
      })
  void pageOfAnErrorDoesNotRepeatAScript(String target) throws IOException {
    String answer = raw("GET", target, "", "");

    assertThat(status(answer)).isIn(400, 404);
    assertThat(answer.split("\r\n\r\n", 2)[1]).doesNotContain("<script", "<img");
  }

  @Test
  void refusalHasNoInternalDetails() {
    Reply trace = shop.call("TRACE", "shop/index.html");

    assertThat(trace.status()).isEqualTo(403);
    assertNothingOfTheInside(trace);
    assertProblem(shop.get("shop/nowhere.jsp"), 403);
    assertProblem(shop.asClerk().post("shop/api/orders/" + orderId + "/cancel", Map.of()), 403);
  }

  /** As it is written: clients put addresses in order before they send them. */
  private String raw(String method, String target, String headers, String body) throws IOException {
    URI server = sample.server().url();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String host = headers.startsWith("Host:") ? "" : "Host: " + server.getAuthority() + "\r\n";
    String head =
        method
            + " "
            + target
            + " HTTP/1.1\r\n"
            + host
            + headers
            + "Content-Length: "
            + bytes.length
            + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(bytes);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }
}
