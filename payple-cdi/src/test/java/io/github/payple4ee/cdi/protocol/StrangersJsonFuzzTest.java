// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that strangers wrote have one meaning, whoever reads them. */
class StrangersJsonFuzzTest {

  private static final int MOST = 8;

  private final FlatJson json = new FlatJson();

  @ValueSource(
      strings = {
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_OID\":\"order-1\",\"PCD_PAY_TOTAL\":15000}",
        "{\"PCD_PAY_TOTAL\":1,\"PCD_PAY_TOTAL\":15000}",
        "{\"PCD_PAY_TOTAL\":1,\"PCD_PAY_TOTAL\":1}",
        "{\"PCD_PAY_TOTAL\":1,\"PCD_PAY\\u005fTOTAL\":15000}",
        "{\"PCD_PAY_TOTAL\":1,\"PCD_PAY_TOTAL \":15000}",
        "{\"PCD_PAY_TOTAL\":1,\"pcd_pay_total\":15000}",
        "{\"PCD_PAY_TOTAL\":null,\"PCD_PAY_TOTAL\":1}",
        "{\"PCD_PAY_TOTAL\":[1],\"PCD_PAY_TOTAL\":1}",
        "{\"PCD_PAY_TOTAL\":1,\"PCD_PAY_TOTAL\":{\"a\":1}}",
        "{\"a\":{\"PCD_PAY_TOTAL\":1,\"PCD_PAY_TOTAL\":2},\"PCD_PAY_TOTAL\":3}",
        "{\"a\":[{\"PCD_PAY_TOTAL\":1},\"PCD_PAY_TOTAL\"],\"PCD_PAY_TOTAL\":3}",
        "{\"a\\u0000\":1,\"a\":2}",
        "{\"\\ud800\":1,\"\\udfff\":2}",
        "{\"\\ud83d\":\"\\ude00\"}",
        "{\"\u00e9\":1,\"e\u0301\":2}",
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8}",
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9}",
        "{\"a\":[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]}",
        "{\"a\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1",
        "{\"a\":1}{\"a\":2}",
        "{\"a\":1}]",
        "[1,2]",
        "{\"a\":1e99999999999999999999}",
        "{\"a\":{\"b\":1e99999999999999999999},\"c\":1}",
        "{}"
      })
  @Timeout(10)
  @FuzzTest
  void whatIsReadOfAStrangerHasOneMeaning(@NotNull String text) {
    Map<String, String> values;
    try {
      values = json.readOnce(text, MOST);
    } catch (JsonException refused) {
      assertThat(refused)
          .hasNoCause()
          .hasMessage("Not such a JSON object of " + text.length() + " characters");
      return;
    }
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(String.join(",", values.keySet())))
        .isTrue();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(String.join(",", values.values())))
        .isTrue();
    assertThat(json.readOnce(json.write(new LinkedHashMap<>(values)), MOST)).isEqualTo(values);
    if (!OtherReader.reads(text)) {
      return;
    }
    List<String> names = OtherReader.names(text);
    assertThat(names).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(MOST);

    // what is nested is left out, and nothing else
    Map<String, String> whole = new TreeMap<>(values);
    OtherReader.object(text).entrySet().stream()
        .filter(member -> member.getValue().isJsonObject() || member.getValue().isJsonArray())
        .forEach(
            member ->
                assertThat(whole.put(member.getKey(), member.getValue().toString())).isNull());
    assertThat(OtherReader.differences(text, whole)).isEmpty();
  }
}
