// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.payple4ee.client.PaypleField;
import jakarta.json.JsonException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an attacker sends, a claim says one thing of the payment at most. */
class ClaimFuzzTest {

  private final FlatJson json = new FlatJson();

  @ValueSource(
      strings = {
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_CODE\":\"0000\",\"PCD_PAY_MSG\":\"카드인증완료\","
            + "\"PCD_PAY_OID\":\"order-1\",\"PCD_PAY_TOTAL\":\"15000\",\"PCD_PAY_WORK\":\"CERT\","
            + "\"PCD_AUTH_KEY\":\"a\",\"PCD_PAY_REQKEY\":\"b\","
            + "\"PCD_PAY_COFURL\":\"https://cpay.payple.kr/php/PayCardConfirmAct.php?ACT_=PAYM\"}",
        "{\"PCD_PAY_RST\":\"close\",\"PCD_PAY_OID\":\"order-1\"}",
        "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"CPCA0009\",\"PCD_PAY_OID\":\"order-1\"}",
        "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"PAYC0050|1104\"}",
        "{\"PCD_PAY_RST\":\" success \",\"PCD_PAY_TOTAL\":\" 15000 \"}",
        "{\"PCD_PAY_RST\":\"SUCCESS\",\"PCD_PAY_TOTAL\":15000.0}",
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_TOTAL\":1.5e4,\"PCD_PAYCANCEL_FLAG\":\"Y\"}",
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_TOTAL\":\"15,000\",\"PCD_REFUND_TOTAL\":0}",
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_TOTAL\":\"\u0661\u0665\u0660\u0660\u0660\"}",
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_TOTAL\":-15000}",
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_TOTAL\":18446744073709566616}",
        "{\"PCD_PAY_RST\":\"success\\u0000\",\"PCD_PAY_OID\":\"order-1\\r\\norder-2\"}",
        "{\"PCD_PAY_RST\":true,\"PCD_PAY_OID\":[\"order-1\"],\"PCD_PAY_CODE\":{}}",
        "{\"PCD_REQ_KEY\":\"x\",\"PCD_PAY_REQKEY\":\"y\",\"PCD_PAYER_NO\":\"1234\"}",
        "{}"
      })
  @Timeout(10)
  @FuzzTest
  void anyClaimSaysOneThingAtMost(@NotNull String text) {
    Map<String, String> fields;
    try {
      fields = json.read(text, 300, FlatJson.Source.UNTRUSTED);
    } catch (JsonException refused) {
      return;
    }
    Claim claim = Claim.of(fields);

    Set<String> said = new TreeSet<>();
    if (claim.success()) {
      said.add("success");
    }
    if (claim.error() || claim.closed()) {
      said.add("failure");
    }
    assertThat(said).hasSizeLessThanOrEqualTo(1);
    assertThat(claim.success()).isEqualTo("success".equals(fields.get("PCD_PAY_RST")));
    assertThat(claim.speaksOf(15_000))
        .isEqualTo(fields.getOrDefault("PCD_PAY_TOTAL", "").strip().matches("0{0,10}15000"));
    assertThat(claim.speaksOf(-15_000)).isFalse();
    if (claim.refunds()) {
      assertThat(fields.keySet()).containsAnyOf("PCD_PAYCANCEL_FLAG", "PCD_REFUND_TOTAL");
    }
    claim.orderId().ifPresent(orderId -> assertThat(orderId).isNotBlank());
    for (PaypleField field : PaypleField.values()) {
      claim
          .value(field)
          .ifPresent(value -> assertThat(fields.values()).anyMatch(came -> came.contains(value)));
    }
    if (claim.error() && CodeRules.noSuchSession(claim.refusal())) {
      assertThat(claim.closed()).isFalse();
    }
    assertThat(claim.toString().codePoints()).noneMatch(Character::isISOControl);
  }
}
