// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are the fields that the JDK's decoder reads of them too, or refused. */
class ClaimFormFuzzTest {

  static Stream<Arguments> forms() {
    return Stream.of(
            "PCD_PAY_RST=success&PCD_PAY_OID=order-1&PCD_PAY_TOTAL=15000&PCD_PAY_MSG=%EC%B9%B4+%EB%93%9C",
            "PCD_PAY_COFURL=https%3A%2F%2Fcpay.payple.kr%2Fphp%2Fx.php%3FACT_%3DPAYM",
            "PCD_PAY_TOTAL=1&PCD_PAY_TOTAL=15000",
            "PCD_PAY_TOTAL=1&PCD%5FPAY%5FTOTAL=15000",
            "PCD_PAY_TOTAL=1&PCD_PAY_TOTAL=%31",
            "PCD_PAY_TOTAL=1&PCD_PAY_TOTAL",
            "PCD_PAY_TOTAL=1;PCD_PAY_TOTAL=2",
            "a=1=2&=&&a+b=c+d&%26=%3D&+=+",
            "a&b&c=",
            "a=%",
            "a=%4",
            "a=%4&b",
            "a=%zz",
            "a=%+1",
            "a=%-1",
            "a=% 1",
            "a=%u0041",
            "a=%\u00b2\u00b2",
            "a=%00&b=%0d%0a",
            "a=%ff",
            "a=%c0%80",
            "a=%ed%a0%80",
            "a=%f0%9f%98%80",
            "a=%f4%90%80%80",
            "a=%EC%B9&b=%B4",
            "a=%EC%B9\u00b4",
            "a=\u0000&\u0000=a",
            "a=카드&카드=a",
            "\uFEFFa=1",
            "{\"a\":1}",
            "")
        .flatMap(form -> Stream.of(form.getBytes(UTF_8), form.getBytes(ISO_8859_1)))
        .map(Arguments::arguments);
  }

  @MethodSource("forms")
  @Timeout(10)
  @FuzzTest
  void anyBytesAreFieldsOrRefused(byte @NotNull [] form) {
    Map<String, String> fields;
    try {
      fields = ClaimForm.read(form);
    } catch (MalformedCallback refused) {
      assertThat(refused.getResponse().getStatus()).isEqualTo(400);
      assertThat(refused.getMessage()).matches("[A-Za-z0-9 -]+");
      return;
    }
    assertThat(fields).hasSizeLessThanOrEqualTo(ClaimForm.MOST_FIELDS);
    assertThat(ClaimForm.read(encoded(fields))).isEqualTo(fields);

    Map<String, String> read =
        Stream.of(new String(form, ISO_8859_1).split("&", -1))
            .filter(pair -> !pair.isEmpty())
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> decoded(pair[0]),
                    pair -> pair.length == 1 ? "" : decoded(pair[1]),
                    ClaimFormFuzzTest::same));
    assertThat(fields).isEqualTo(read);
  }

  private static byte[] encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(US_ASCII);
  }

  /** A letter for each byte, whether it came as it is or escaped; then the bytes are text. */
  private static String decoded(String text) {
    return new String(URLDecoder.decode(text, ISO_8859_1).getBytes(ISO_8859_1), UTF_8);
  }

  private static String same(String one, String other) {
    assertThat(other).isEqualTo(one);
    return one;
  }
}
