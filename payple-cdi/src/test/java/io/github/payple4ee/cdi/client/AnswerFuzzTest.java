// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.payple4ee.Approval;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.client.InquiryResponse;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.PaypleResponse;
import io.github.payple4ee.client.WireFields;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come as an answer, they are Payple's fields or a failure to read. */
class AnswerFuzzTest {

  private final ResponseReader reader =
      new ResponseReader(Dialect.instance(), Duration.ofSeconds(9));

  @SuppressWarnings("unchecked")
  private static final Class<PaypleResponse> RESPONSE =
      (Class<PaypleResponse>) (Class<?>) InquiryResponse.class;

  @BeforeAll
  static void startTheProvider() {
    // the first use takes a moment, which belongs to no test
    Dialect.instance().read("{}", InquiryResponse.class);
  }

  static Stream<Arguments> answers() {
    return Stream.of(
            "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_CODE\":\"0000\",\"PCD_PAY_MSG\":\"카드결제완료\","
                + "\"PCD_PAY_OID\":\"order-1\",\"PCD_PAY_TOTAL\":\"15000\","
                + "\"PCD_PAY_TIME\":\"20261122093000\",\"PCD_PAY_CARDNAME\":\"BC 카드\","
                + "\"PCD_PAY_CARDNUM\":\"1234-****-****-5678\",\"PCD_PAYER_ID\":\"NS9qNTgzQ2\"}",
            "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"[test]SPCD0014\",\"PCD_PAY_MSG\":\"이미\"}",
            "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"PAYC0050|1104\",\"PCD_PAY_TOTAL\":-1}",
            "{\"result\":\"success\",\"result_msg\":\"\",\"AuthKey\":\"WnBj\",\"return_url\":\"https:\"}",
            "{\"PCD_PAY_TIME\":\"2026-02-30 24:60:60\",\"PCD_PAY_TOTAL\":\" 15000 \"}",
            "{\"PCD_PAY_TIME\":\"+2026112209300012345678\",\"PCD_PAY_TOTAL\":9223372036854775808}",
            "{\"PCD_PAY_TOTAL\":\"\u0661\u0665\",\"PCD_REFUND_TOTAL\":\"1e3\"}",
            "{\"PCD_PAY_RST\":\"success\\n\",\"PCD_PAY_OID\":\"order\\r\\n2026 INFO paid\"}",
            "{\"PCD_PAY_CODE\":\"[test]\",\"PCD_PAY_CARDNANE\":\"x\"}",
            "{\"PCD_PAY_CODE\":[1],\"PCD_PAY_OID\":{\"a\":1}}",
            "<html>502</html>",
            "")
        .flatMap(
            text ->
                Stream.of(
                        StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("EUC-KR"))
                    .map(text::getBytes))
        .map(Arguments::arguments);
  }

  @MethodSource("answers")
  @Timeout(10)
  @FuzzTest
  void anyBytesAreAnAnswerOrAFailureToRead(byte @NotNull [] body) {
    InquiryResponse response;
    try {
      response =
          (InquiryResponse)
              reader.readFrom(
                  RESPONSE,
                  InquiryResponse.class,
                  new Annotation[0],
                  MediaType.APPLICATION_JSON_TYPE,
                  new MultivaluedHashMap<>(),
                  new ByteArrayInputStream(body));
    } catch (IOException refused) {
      assertThat(refused.getMessage())
          .matches(
              "The answer is not Payple's JSON: (Not a flat JSON object of \\d+ characters|an HTML"
                  + " page)");
      return;
    }
    WireFields answer = response.fields();
    for (PaypleField field : PaypleField.values()) {
      Optional<String> value = answer.value(field);
      value.ifPresent(text -> assertThat(text).isNotBlank().isEqualTo(text.strip()));
      OptionalLong won = answer.won(field);
      won.ifPresent(amount -> assertThat(value.orElseThrow()).matches("0*" + amount));
    }
    Refusal refusal = answer.refusal();
    assertThat(refusal.responseCode().codeClass()).isNotNull();
    assertThat(refusal.buyerText(Locale.KOREAN)).isNotBlank();
    Approval approval = response.approval();
    assertThat(approval.further().keySet())
        .doesNotContain("PCD_PAYER_ID", "PCD_PAY_CARDNUM", "AuthKey", "PCD_PAYER_HP");
    assertThat(answer.success() && answer.value(PaypleField.RESULT).isEmpty()).isFalse();
    assertOneLine(answer.toString());
    assertOneLine(response.toString());
    assertOneLine(approval.toString());
  }

  private static void assertOneLine(String shown) {
    assertThat(shown.codePoints()).noneMatch(Character::isISOControl);
  }
}
