// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutTest {

  private static final URI SCRIPT = URI.create("https://democpay.payple.kr/js/v1/payment.js");

  @Test
  void jsonHasTheScriptAndTheFieldsInTheirOrder() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PCD_PAY_TYPE", "card");
    fields.put("PCD_PAY_GOODS", "봄날 다과 세트");
    fields.put("PCD_PAY_TOTAL", "15000");

    assertThat(new Checkout(SCRIPT, fields, "a=b; HttpOnly").toJson())
        .isEqualTo(
            "{\"script\":\"https://democpay.payple.kr/js/v1/payment.js\",\"fields\":{"
                + "\"PCD_PAY_TYPE\":\"card\",\"PCD_PAY_GOODS\":\"봄날 다과 세트\","
                + "\"PCD_PAY_TOTAL\":\"15000\"}}");
  }

  @Test
  void cookieIsNoPartOfTheJson() {
    assertThat(new Checkout(SCRIPT, Map.of(), "payple_checkout_1=secret; HttpOnly").toJson())
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "&lt;b&gt;",
        "'onclick='x",
        "a\u2028b\u2029c"
      })
  void valueCannotLeaveTheElementOfThePage(String hostile) {
    String json = checkout(hostile).toJson();

    assertThat(json).doesNotContain("<", ">", "&", "'", "\u2028", "\u2029");
    assertThat(unescaped(json)).contains(hostile);
  }

  @Test
  void nameOfAFieldIsEscapedAsItsValueIs() {
    assertThat(new Checkout(SCRIPT, Map.of("</script>", "x"), "a=b").toJson())
        .contains("\"\\u003c/script\\u003e\":\"x\"");
  }

  @Test
  void scriptIsEscapedAsTheFieldsAre() {
    assertThat(new Checkout(URI.create("https://a.example/x?b=1&c='"), Map.of(), "a=b").toJson())
        .startsWith("{\"script\":\"https://a.example/x?b=1\\u0026c=\\u0027\"");
  }

  @Test
  void quotesBackslashesAndControlLettersAreEscaped() {
    assertThat(checkout("\"\\\n\r\t\b\f\u0001\u007f").toJson())
        .contains("\\\"\\\\\\u000a\\u000d\\u0009\\u0008\\u000c\\u0001\\u007f");
  }

  @Test
  void halfOfASurrogatePairIsStillJson() {
    assertThat(checkout("\ud83c").toJson()).contains("\"\\ud83c\"");
    assertThat(checkout("🍵").toJson()).contains("\"\\ud83c\\udf75\"");
  }

  private static Checkout checkout(String goods) {
    return new Checkout(SCRIPT, Map.of("PCD_PAY_GOODS", goods), "a=b");
  }

  private static String unescaped(String json) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(json)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
