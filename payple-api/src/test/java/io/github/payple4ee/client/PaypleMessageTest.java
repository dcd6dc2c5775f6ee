// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.payple4ee.Secret;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaypleMessageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

  @Test
  void cancelIsDatedByThePaymentAndNamesTheAmount() {
    CancelMessage cancel =
        new CancelMessage("order-1", DAY, null, 500, null, Secret.of("refund-key"));

    assertThat(cancel.fields())
        .containsExactly(
            entry(PaypleField.REFUND_KEY, "refund-key"),
            entry(PaypleField.CANCEL_FLAG, "Y"),
            entry(PaypleField.ORDER_ID, "order-1"),
            entry(PaypleField.PAYMENT_DATE, "20260102"),
            entry(PaypleField.REFUND_TOTAL, 500L));
  }

  @Test
  void inquiryNamesOrderAndDay() {
    assertThat(new InquiryMessage("order-1", DAY, null).fields())
        .containsExactly(
            entry(PaypleField.INQUIRY_FLAG, "Y"),
            entry(PaypleField.PAYMENT_TYPE, "card"),
            entry(PaypleField.ORDER_ID, "order-1"),
            entry(PaypleField.PAYMENT_DATE, "20260102"));
  }

  @Test
  void confirmSendsNoAddressAndAnEmptyPayerForAnAppCard() {
    ConfirmMessage confirm =
        new ConfirmMessage(
            URI.create("https://cpay.payple.kr/x"), Secret.of("auth"), Secret.of("req"), null);

    assertThat(confirm.fields())
        .containsExactly(entry(PaypleField.REQUEST_KEY, "req"), entry(PaypleField.PAYER_ID, ""));
  }

  @Test
  void eachPurposeAsksForItsOwnFlagsAlone() {
    assertThat(Purpose.WINDOW.flags()).containsExactly(entry(PaypleField.PAYMENT_TYPE, "card"));
    assertThat(Purpose.CANCEL.flags()).containsExactly(entry(PaypleField.CANCEL_FLAG, "Y"));
    assertThat(Purpose.INQUIRE.flags()).containsExactly(entry(PaypleField.INQUIRY_FLAG, "Y"));
    assertThat(Purpose.CONFIRM.flags()).isEmpty();
  }
}
