// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.Buyer;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.cdi.journal.NewPayment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowLimitsTest {

  private static final WindowLimits TODAY = new WindowLimits(true);
  private static final WindowLimits MANUAL = new WindowLimits(false);

  @Test
  void blankNumberIsNone() {
    assertThatCode(() -> TODAY.require(new Buyer("1234", "", " ", ""))).doesNotThrowAnyException();
  }

  @Test
  void todaysWindowHasTheLimitsOfALiveShop() {
    assertThatCode(
            () -> {
              TODAY.require(payment("o".repeat(30), "녹".repeat(50)));
              TODAY.require(registration("1".repeat(18)));
              TODAY.require(
                  new Buyer("7", "홍".repeat(20), "010-1234-5678", "a".repeat(43) + "@b.kr.x"));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void orderIdHasThirtyCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TODAY.require(payment("o".repeat(31), "녹차")))
        .withMessageContainingAll("orderId must be at most 30", "PCD_PAY_OID", "31", "ooo");
  }

  @Test
  void goodsHaveFiftyCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TODAY.require(payment("order-1", "녹".repeat(51))))
        .withMessageContainingAll("goods must be at most 50", "PCD_PAY_GOODS", "51", "녹녹");
  }

  @Test
  void dataOfTheBuyerIsNotRepeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TODAY.require(new Buyer(null, "홍길동".repeat(7), null, null)))
        .withMessageContainingAll("name must be at most 20", "PCD_PAYER_NAME", "21")
        .withMessageNotContaining("홍길동");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TODAY.require(new Buyer(null, null, null, "hong@" + "x".repeat(46))))
        .withMessageContainingAll("email must be at most 50", "PCD_PAYER_EMAIL", "51")
        .withMessageNotContaining("hong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"01012345678", "010-1234-5678", "016 123 4567", "0191234567"})
  void mobileNumberReceivesAMessage(String phone) {
    assertThatCode(() -> TODAY.require(new Buyer(null, null, phone, null)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02-123-4567",
        "0212345678",
        "+82-10-1234-5678",
        "82 10 1234 5678",
        "012-1234-5678",
        "010-12-5678",
        "010123456789",
        "０１０12345678",
        "mobile"
      })
  void numberThatReceivesNoMessageIsRefused(String phone) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TODAY.require(new Buyer(null, null, phone, null)))
        .withMessageContainingAll("phone", "PCD_PAYER_HP");
  }

  @Test
  void manualsWindowHasItsOwnLimits() {
    assertThatCode(
            () -> {
              MANUAL.require(payment("o".repeat(255), "녹".repeat(2048)));
              MANUAL.require(registration("1".repeat(10)));
              MANUAL.require(new Buyer("7", "홍".repeat(60), "02-123-4567", null));
            })
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MANUAL.require(registration("1".repeat(11))))
        .withMessageContainingAll("payerNumber must be 1 to 10 digits", "PCD_PAYER_NO", "11")
        .withMessageNotContaining("111111");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MANUAL.require(new Buyer("1".repeat(11), null, null, null)))
        .withMessageContaining("1 to 10 digits");
  }

  private static NewPayment payment(String orderId, String goods) {
    return NewPayment.of(PaymentRequest.of(orderId, goods, 15_000));
  }

  private static NewPayment registration(String payerNumber) {
    return NewPayment.of(RegistrationRequest.of("card-1", payerNumber));
  }
}
