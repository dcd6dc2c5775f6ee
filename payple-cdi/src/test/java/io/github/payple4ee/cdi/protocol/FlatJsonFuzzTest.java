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

/** An object from an untrusted source has one meaning, whichever parser reads it. */
class FlatJsonFuzzTest {

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
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_CODE\":\"0000\",\"PCD_PAY_MSG\":\"카드결제완료\","
            + "\"PCD_PAY_OID\":\"order-1\",\"PCD_PAY_TOTAL\":\"15000\",\"PCD_PAY_TIME\":20261122093000}",
        "{\"result\":\"success\",\"result_msg\":\"사용자 인증 완료!!\",\"cst_id\":\"UFVNNVZQ\","
            + "\"custKey\":\"T3JzVkp3\",\"AuthKey\":\"WnBjdUJ3\",\"PCD_PAY_HOST\":\"https:\\/\\/cpay.payple.kr\"}",
        "\uFEFF {\"a\":\"x\"} ",
        "{}",
        "{\"\":\"\"}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":null,\"b\":true,\"c\":false,\"d\":[],\"e\":{},\"f\":[{\"g\":[1,\"2\",null]}]}",
        "{\"n\":[0,-0,-0.0,1.5e4,1E400,1e-400,1e999999999,1e99999999999999999999]}",
        "{\"n\":1e41,\"m\":123456789012345678901234567890123456789012,\"o\":0.00000000000000000000000001}",
        "{\"n\":1e999999999,\"m\":-1E-2147483648,\"o\":1e2147483648}",
        "{\"n\":10000000000000000000000000000000000000000000000000000000000000000000000000}",
        "{\"n\":01}",
        "{\"n\":+1}",
        "{\"n\":.5}",
        "{\"n\":5.}",
        "{\"n\":0x10}",
        "{\"n\":NaN}",
        "{\"n\":-}",
        "{\"s\":\"\\u0000\\u001f\\\"\\\\\\/\\b\\f\\n\\r\\t\"}",
        "{\"s\":\"\\ud83d\\ude00\",\"t\":\"\\ud83d\",\"u\":\"\\ude00\"}",
        "{\"s\":\"\\uD83D\\u0041\"}",
        "{\"s\":\"\\x41\"}",
        "{\"s\":\"\\u12\"}",
        "{\"s\":\"\t\"}",
        "{\"s\":\"a\nb\"}",
        "{\"s\":\"\u0000\"}",
        "{'s':'t'}",
        "{s:1}",
        "{\"s\":1,}",
        "{\"s\":1 \"t\":2}",
        "{\"s\"=>1}",
        "{\"s\":\"x\"} // comment",
        "/* comment */{\"s\":\"x\"}",
        "{\"s\":\"x\"}{\"s\":\"y\"}",
        "{\"s\":\"x\"}\u0000",
        "{\"s\":\"x\"}]",
        "{\"s\":\"x\"",
        "{\"s\":\"x",
        "{\"s\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "{\"s\":{\"s\":{\"s\":{\"s\":{\"s\":{\"s\":{\"s\":{\"s\":",
        "[{\"s\":\"x\"}]",
        "null",
        "\"success\"",
        "<html><body>502 Bad Gateway</body></html>",
        ")]}'\n{\"s\":\"x\"}",
        "\u00EF\u00BB\u00BF{\"s\":\"x\"}"
      })
  @Timeout(10)
  @FuzzTest
  void anyTextIsAnObjectOfOneMeaningOrRefused(@NotNull String text) {
    Map<String, String> values;
    try {
      values = json.read(text, MOST, FlatJson.Source.UNTRUSTED);
    } catch (JsonException refused) {
      assertThat(refused)
          .hasNoCause()
          .hasMessage("Not a flat JSON object of " + text.length() + " characters");
      return;
    }
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(String.join(",", values.keySet())))
        .isTrue();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(String.join(",", values.values())))
        .isTrue();
    assertThat(json.read(json.write(new LinkedHashMap<>(values)), MOST, FlatJson.Source.UNTRUSTED))
        .isEqualTo(values);
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
