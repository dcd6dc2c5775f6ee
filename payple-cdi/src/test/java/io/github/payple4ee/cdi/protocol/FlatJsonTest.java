// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.WireFields;
import jakarta.json.JsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

  private static final int MOST = 8;

  private final FlatJson json = new FlatJson();

  @Test
  void membersAreReadAsText() {
    assertThat(
            json.read(
                "{\"a\":\"x\",\"b\":1000,\"c\":true,\"d\":null,\"e\":\"카드\"}",
                MOST,
                FlatJson.Source.UNTRUSTED))
        .containsExactly(
            Map.entry("a", "x"),
            Map.entry("b", "1000"),
            Map.entry("c", "true"),
            Map.entry("e", "카드"));
  }

  @ParameterizedTest
  @CsvSource({
    "15000,15000",
    "150000000000000000000000000000,150000000000000000000000000000",
    "0,0",
    "0.5,0.5",
    "-7,-7"
  })
  void numberIsTheSameAsItsText(String number, String text) {
    assertThat(json.read("{\"n\":" + number + "}", MOST, FlatJson.Source.UNTRUSTED))
        .containsEntry("n", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"15000.0", "1.5e4", "15E3", "150e2", "1500000e-2", "-0.0"})
  void numberThatIsNoWholeNumberOfDigitsIsNoAmount(String number) {
    String object = "{\"PCD_PAY_TOTAL\":" + number + "}";

    assertThat(
            WireFields.of(json.read(object, MOST, FlatJson.Source.UNTRUSTED))
                .won(PaypleField.TOTAL))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "9", "1e", "0."})
  @Timeout(5)
  void numberOfThousandsOfDigitsIsNotWorkedOut(String beginning) {
    String object = "{\"n\":" + beginning + "1".repeat(60_000) + "}";

    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> json.read(object, MOST, FlatJson.Source.UNTRUSTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "-1E2147483647"})
  @Timeout(5)
  void numberBeyondAllMeasureIsNotWrittenOut(String number) {
    assertThat(json.read("{\"n\":" + number + "}", MOST, FlatJson.Source.UNTRUSTED).get("n"))
        .hasSizeLessThan(50);
  }

  @Test
  void byteOrderMarkIsOverlooked() {
    assertThat(json.read("\uFEFF{\"a\":\"x\"}", MOST, FlatJson.Source.UNTRUSTED))
        .containsEntry("a", "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":\"x\",\"a\":\"y\"}", "{\"a\":1,\"a\":1}", "{\"a\":null,\"\\u0061\":1}"})
  void nameThatStandsTwiceIsRefused(String text) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> json.read(text, MOST, FlatJson.Source.UNTRUSTED));
  }

  @Test
  void nestedValueIsLeftOut() {
    assertThat(
            json.read(
                "{\"a\":{\"b\":[1,{\"c\":2}]},\"b\":\"}\",\"c\":\"\\\"{\"}",
                MOST,
                FlatJson.Source.UNTRUSTED))
        .containsExactly(Map.entry("b", "}"), Map.entry("c", "\"{"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"success\"",
        "7",
        "{",
        "{\"a\":\"x\"",
        "{\"a\":}",
        "{\"PCD_PAY_YEAR\":2020,\"PCD_PAY_MONTH\":03}",
        "{a:1}",
        "<!doctype html><html><body>502 Bad Gateway</body></html>",
        "success",
        "\uFEFF",
        "{\"a\":\"x\"}{\"a\":\"y\"}",
        "{\"a\":\"x\"}<html>"
      })
  void anythingElseIsRefused(String text) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> json.read(text, MOST, FlatJson.Source.UNTRUSTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void nestingWithoutEndIsRefused(String opening) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(
            () -> json.read("{\"a\":" + opening.repeat(20_000), MOST, FlatJson.Source.UNTRUSTED));
  }

  @Test
  void refusalHoldsNothingOfTheText() {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(
            () -> json.read("{\"PCD_AUTH_KEY\":\"s3cr3t\"", MOST, FlatJson.Source.UNTRUSTED))
        .satisfies(refused -> assertThat(refused).hasNoCause())
        .withMessage("Not a flat JSON object of 24 characters");
  }

  @Test
  void numbersAndTextAreWrittenAsSuch() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("PCD_REFUND_TOTAL", 500L);
    values.put("PCD_PAY_OID", "order-1");
    values.put("PCD_PAY_GOODS", "녹차 \"100g\"\n");

    assertThat(json.write(values))
        .isEqualTo(
            "{\"PCD_REFUND_TOTAL\":500,\"PCD_PAY_OID\":\"order-1\",\"PCD_PAY_GOODS\":\"녹차"
                + " \\\"100g\\\"\\n"
                + "\"}");
  }
}
