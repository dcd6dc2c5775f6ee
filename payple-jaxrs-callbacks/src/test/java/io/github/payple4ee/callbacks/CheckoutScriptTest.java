// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutScriptTest {

  private final CheckoutScript script = new CheckoutScript();
  private final String text = script.text();

  @Test
  void scriptIsOneFunctionThatAddsOneName() {
    assertThat(text)
        .startsWith("// SPDX-License-Identifier: Apache-2.0\n(function () {\n'use strict';\n")
        .endsWith("})();\n")
        .contains("window.payple = {");
    assertThat(found("\\bwindow\\.(\\w+) = ")).containsOnly("payple", "open");
  }

  @Test
  void functionOfTheBrowserThatOpensThePopupIsPutBack() {
    assertThat(found("\\bwindow\\.open = (\\w+)")).containsExactly("listening", "open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\beval\\b",
        "new Function",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document\\.write",
        "javascript:",
        "\\.on(click|load|error)\\b",
        "setAttribute\\('(on|style)",
        "\\.style\\b",
        "set(Timeout|Interval)\\('"
      })
  void nothingInItNeedsMoreThanAScriptOfTheShopsOwnSite(String forbidden) {
    assertThat(text).doesNotContainPattern(forbidden);
  }

  @Test
  void everyTextForBuyersIsThereInKoreanAndInEnglish() {
    List<String> korean = keys("ko: {");
    List<String> english = keys("en: {");

    assertThat(korean).contains("network", "undelivered").isEqualTo(english);
    assertThat(text).contains("결제창이 열리지 않았습니다");
  }

  @Test
  void everyReasonHasAText() {
    assertThat(found("new PaypleProblem\\('(\\w+)'"))
        .hasSizeGreaterThan(5)
        .isSubsetOf(keys("ko: {"));
    assertThat(found("'(busy|conflict|refused|blocked|empty)'"))
        .hasSize(5)
        .isSubsetOf(keys("ko: {"));
  }

  @Test
  void sourceOfTheCallbackFunctionHasNoQuote() {
    assertThat(found("callbackFunction = ([^;]+);"))
        .hasSize(1)
        .noneMatch(it -> it.matches(".*['\"`].*"));
  }

  @Test
  void scriptComesAsJavaScriptInUtf8() {
    Response answer = script.answer(asking(null));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getMediaType().toString().toLowerCase(Locale.ROOT))
        .isEqualTo("text/javascript;charset=utf-8");
    assertThat(answer.getEntity()).isEqualTo(text);
    assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void browserKeepsItForMinutesAndAsksWithItsTag() {
    Response answer = script.answer(asking(null));

    assertThat(answer.getHeaderString("Cache-Control")).contains("max-age=300");
    assertThat(answer.getEntityTag().getValue()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void browserThatHasThisVersionGetsNothing() {
    Response answer = script.answer(asking(script.answer(asking(null)).getEntityTag()));

    assertThat(answer.getStatus()).isEqualTo(304);
    assertThat(answer.hasEntity()).isFalse();
    assertThat(answer.getHeaderString("ETag")).isNotEmpty();
  }

  @Test
  void browserWithAnotherVersionGetsThisOne() {
    assertThat(script.answer(asking(new EntityTag("old"))).getStatus()).isEqualTo(200);
  }

  /** A request of a browser that has a version, as a server compares the two. */
  private static Request asking(EntityTag known) {
    return (Request)
        Proxy.newProxyInstance(
            Request.class.getClassLoader(),
            new Class<?>[] {Request.class},
            (proxy, method, arguments) ->
                method.getName().equals("evaluatePreconditions") && arguments[0].equals(known)
                    ? Response.notModified((EntityTag) arguments[0])
                    : null);
  }

  private List<String> keys(String language) {
    int start = text.indexOf(language);
    String block = text.substring(start, text.indexOf("\n  },", start));
    return Pattern.compile("(?m)^    (\\w+):")
        .matcher(block)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private List<String> found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .distinct()
        .toList();
  }
}
