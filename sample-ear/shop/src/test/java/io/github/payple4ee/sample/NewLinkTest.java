// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewLinkTest {

  private static final String END = "2026-12-24T18:00";
  private static final BigDecimal WON = BigDecimal.valueOf(15_000);

  @ParameterizedTest
  @CsvSource({"CARD", "BANK_TRANSFER", "CARD_OR_TRANSFER"})
  void operatorChoosesTheMeansOfPayment(PaymentMethod method) {
    LinkRequest link = link("Tea & cookies", WON, method.name(), END).request();

    assertThat(link.method()).isEqualTo(method);
    assertThat(link.orderId()).isEqualTo("link-1");
    assertThat(link.goods()).isEqualTo("Tea & cookies");
    assertThat(link.amount()).isEqualTo(15_000);
    assertThat(link.expiresAt()).isEqualTo(LocalDateTime.of(2026, 12, 24, 18, 0));
  }

  @Test
  void linkWithoutAChoiceIsForACard() {
    assertThat(link("Tea", WON, null, END).request().method()).isEqualTo(PaymentMethod.CARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "card", "NAVER_PAY", "APP_CARD", "transfer+card"})
  void otherMeansOfPaymentIsRefusedAndThePossibleOnesAreNamed(String method) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> link("Tea", WON, method, END).request())
        .withMessage(
            "method must be CARD, BANK_TRANSFER or CARD_OR_TRANSFER; was \"" + method + "\"");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "tomorrow", "2026-12-24", "2026-13-24T18:00", "24.12.2026 18:00"})
  void endThatIsNoTimeIsRefusedWithAnExample(String end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> link("Tea", WON, "CARD", end).request())
        .withMessageContainingAll("expiresAt", "2026-12-24T18:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "99", "-1000", "15000.5", "1e4", "10000000000"})
  void amountThatIsNoAmountOfWonIsRefused(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> link("Tea", new BigDecimal(amount), "CARD", END).request())
        .withMessageContaining("amount");
  }

  @Test
  void linkForATransferIsOfAThousandWonAtLeast() {
    BigDecimal small = BigDecimal.valueOf(999);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> link("Tea", small, "CARD_OR_TRANSFER", END).request())
        .withMessageContaining("1000 won");
    assertThat(link("Tea", small, "CARD", END).request().amount()).isEqualTo(999);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "<script>alert(1)</script>", "tea\u202E", "\"tea\""})
  void goodsThatPaypleDoesNotTakeAreRefused(String goods) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> link(goods, WON, "CARD", END).request())
        .withMessageContaining("goods");
  }

  @Test
  void orderIdAndAmountAreRequired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewLink(null, "Tea", WON, "CARD", END).request())
        .withMessageContaining("orderId");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> link("Tea", null, "CARD", END).request())
        .withMessageContaining("amount is missing");
  }

  private static NewLink link(String goods, BigDecimal amount, String method, String end) {
    return new NewLink("link-1", goods, amount, method, end);
  }
}
