// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.client.LinkMessage;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LinkRequestTest {

  private static final LinkRequest LINK =
      LinkRequest.of("order-1", "Green tea", 15_000, LocalDateTime.of(2026, 12, 24, 18, 30));

  @Test
  void linkIsForACardUntilTheShopWantsItOtherwise() {
    assertThat(LinkMessage.of(LINK).paymentType()).isEqualTo("card");
    assertThat(LinkMessage.of(LINK.byTransfer()).paymentType()).isEqualTo("transfer");
    assertThat(LinkMessage.of(LINK.cardOrTransfer()).paymentType()).isEqualTo("transfer+card");
    assertThat(LINK.cardOrTransfer().terms().method()).isEqualTo(PaymentMethod.CARD_OR_TRANSFER);
  }

  @Test
  void changedRequestKeepsTheRest() {
    LinkRequest link = LINK.with(Tax.FREE).returningTo(URI.create("https://shop.example/thanks"));

    assertThat(link.cardOrTransfer().byTransfer()).isEqualTo(link.byTransfer());
    assertThat(link.cardOrTransfer().tax()).isEqualTo(Tax.FREE);
    assertThat(link.cardOrTransfer().returnPage()).isEqualTo(link.returnPage());
  }

  @Test
  void linkEndsWithAnHour() {
    assertThat(LINK.expiresAt()).isEqualTo(LocalDateTime.of(2026, 12, 24, 18, 0));
    assertThat(LinkMessage.of(LINK).expiry()).isEqualTo("2026122418");
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_CARD", "NAVER_PAY", "KAKAO_PAY"})
  void methodOfTheWindowAloneIsRefused(PaymentMethod method) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LinkRequest(
                    "order-1", "Green tea", 15_000, method, Tax.TAXED, LINK.expiresAt(), null))
        .withMessageContainingAll("CARD_OR_TRANSFER", "PCD_PAY_TYPE", method.name());
  }

  @Test
  void linkThatABuyerMayPayByATransferIsOfAThousandWonAtLeast() {
    LinkRequest small = LinkRequest.of("order-1", "Postcard", 999, LINK.expiresAt());

    assertThatIllegalArgumentException()
        .isThrownBy(small::cardOrTransfer)
        .withMessageContainingAll("1000 won", "999");
    assertThatIllegalArgumentException().isThrownBy(small::byTransfer);
  }

  @Test
  void windowOffersNoChoiceBetweenACardAndATransfer() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PaymentRequest.of("order-1", "Green tea", 15_000)
                    .with(PaymentMethod.CARD_OR_TRANSFER))
        .withMessageContainingAll("payment link", "PCD_PAY_TYPE");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "CARD_OR_TRANSFER")
  void methodOfTheWindowIsOne(PaymentMethod method) {
    assertThat(method.inWindow()).isTrue();
    assertThat(method.choices()).containsExactly(method);
  }

  @Test
  void buyersChoiceIsKnownWhenAnAnswerNamesIt() {
    LinkRequest open = LINK.cardOrTransfer();

    assertThat(payment(open, null).methods())
        .containsExactly(PaymentMethod.CARD, PaymentMethod.BANK_TRANSFER);
    assertThat(payment(open, Map.of()).methods()).hasSize(2);
    assertThat(payment(open, Map.of("PCD_PAY_TYPE", "phone")).methods()).hasSize(2);
    assertThat(payment(open, Map.of("PCD_PAY_TYPE", "transfer")).methods())
        .containsExactly(PaymentMethod.BANK_TRANSFER);
    assertThat(payment(LINK, Map.of("PCD_PAY_TYPE", "transfer")).methods())
        .containsExactly(PaymentMethod.CARD);
  }

  private static Payment payment(LinkRequest request, Map<String, String> further) {
    return new Payment(
        request.orderId(),
        request.goods(),
        request.amount(),
        0,
        request.terms(),
        further == null ? PaymentState.OPEN : PaymentState.PAID,
        Instant.EPOCH,
        Optional.of(Instant.EPOCH),
        Optional.ofNullable(further)
            .map(
                fields -> new Approval(null, null, null, null, null, null, PaidBy.UNKNOWN, fields)),
        Optional.empty());
  }
}
