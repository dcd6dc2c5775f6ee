// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Terms;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultPagesTest {

  private final ResultPages pages =
      new ResultPages(
          new CallbackConfig(
              URI.create("/shop/success.html"),
              URI.create("/shop/failure.html?lang=ko"),
              URI.create("https://www.shop.example/pending.html")));

  @ParameterizedTest
  @EnumSource(
      value = PaymentState.class,
      names = {"PAID", "CARD_REGISTERED", "CANCELLING", "PARTLY_CANCELLED", "CANCELLED"})
  void buyerWhoPaidSeesThePageOfSuccess(PaymentState state) {
    assertThat(locationAfter(state)).isEqualTo("/shop/success.html?orderId=order-1");
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentState.class,
      names = {"CONFIRMING", "CHARGING", "IN_DOUBT", "NEEDS_REVIEW"})
  void buyerWhosePaymentIsNotKnownIsAskedToWait(PaymentState state) {
    assertThat(locationAfter(state))
        .isEqualTo("https://www.shop.example/pending.html?orderId=order-1");
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentState.class,
      names = {"OPEN", "DECLINED", "ABANDONED", "EXPIRED", "NOT_CHARGED"})
  void buyerWhoDidNotPaySeesThePageOfFailure(PaymentState state) {
    assertThat(locationAfter(state)).isEqualTo("/shop/failure.html?lang=ko&orderId=order-1");
  }

  @Test
  void browserGoesOnWithAGet() {
    Response response = ResultPages.redirect(pages.after(payment(PaymentState.PAID)));

    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(response.getHeaderString("Location"))
        .isEqualTo("/shop/success.html?orderId=order-1");
  }

  @Test
  void resultOfNoOrderEndsAtThePageOfFailure() {
    assertThat(pages.failure()).hasToString("/shop/failure.html?lang=ko");
  }

  private String locationAfter(PaymentState state) {
    return pages.after(payment(state)).toString();
  }

  private static Payment payment(PaymentState state) {
    return new Payment(
        "order-1",
        "Green tea",
        15_000,
        0,
        Terms.USUAL,
        state,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
