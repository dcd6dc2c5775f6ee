// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.protocol.FlatJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a claim, as JSON or as a form, or refused with a status of the sender's. */
class ClaimBodyFuzzTest {

  private final ClaimBody bodies = new ClaimBody();
  private final FlatJson json = new FlatJson();

  static Stream<Arguments> bodies() {
    return Stream.of(
            "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_OID\":\"order-1\",\"PCD_PAY_TOTAL\":15000}",
            "{\"PCD_PAY_MSG\":\"카드인증완료 \uD83D\uDE00\"}",
            "{\"PCD_PAY_TOTAL\":1,\"PCD_PAY_TOTAL\":15000}",
            "{\"a\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}",
            "\uFEFF{\"a\":1}",
            "{\"a\":\"\u0000\"}",
            "PCD_PAY_OID=order-1&PCD_PAY_TOTAL=15000",
            "[]",
            "")
        .flatMap(
            body ->
                Stream.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        StandardCharsets.ISO_8859_1,
                        Charset.forName("EUC-KR"))
                    .map(body::getBytes))
        .map(Arguments::arguments);
  }

  @MethodSource("bodies")
  @Timeout(10)
  @FuzzTest
  void anyBytesAreAClaimOrRefused(byte @NotNull [] body) {
    Optional<Map<String, String>> form = read(() -> bodies.readForm(stream(body)));
    form.ifPresent(
        fields -> assertThat(Claim.of(fields).toString()).startsWith("Claim").doesNotContain("\n"));

    Optional<Map<String, String>> object = read(() -> bodies.read(stream(body)));
    if (object.isPresent()) {
      String text = new String(body, UTF_8);
      assertThat(text.getBytes(UTF_8)).isEqualTo(body);
      String again = json.write(new LinkedHashMap<>(object.get()));
      assertThat(read(() -> bodies.read(stream(again.getBytes(UTF_8))))).isEqualTo(object);
      assertThat(object.get()).hasSizeLessThanOrEqualTo(ClaimForm.MOST_FIELDS);
    }
  }

  private static ByteArrayInputStream stream(byte[] body) {
    return new ByteArrayInputStream(Arrays.copyOf(body, body.length));
  }

  private static Optional<Map<String, String>> read(Supplier<Map<String, String>> reading) {
    try {
      return Optional.of(reading.get());
    } catch (MalformedCallback refused) {
      assertThat(refused.getResponse().getStatus()).isIn(400, 413);
      assertThat(refused.getMessage()).matches("[A-Za-z0-9 -]+");
      return Optional.empty();
    }
  }
}
