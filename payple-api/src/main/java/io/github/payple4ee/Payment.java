// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment as the journal has recorded it.
 *
 * @param orderId the shop's order id
 * @param goods what is bought
 * @param amount won to charge; 0 for a registration
 * @param refunded won refunded so far
 * @param terms how the payment is taken
 * @param state the state of the payment
 * @param openedAt when the shop opened it
 * @param requestedAt when the charge was requested from Payple; empty before that
 * @param approval the details of the charge; empty until the payment is charged
 * @param refusal why the payment was declined, or why it needs a manual review; empty otherwise
 */
public record Payment(
    String orderId,
    String goods,
    long amount,
    long refunded,
    Terms terms,
    PaymentState state,
    Instant openedAt,
    Optional<Instant> requestedAt,
    Optional<Approval> approval,
    Optional<Refusal> refusal) {

  /** Requires every component. */
  public Payment {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(goods, "goods");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(openedAt, "openedAt");
    Objects.requireNonNull(requestedAt, "requestedAt");
    Objects.requireNonNull(approval, "approval");
    Objects.requireNonNull(refusal, "refusal");
  }

  /**
   * How the money is taken.
   *
   * @return the work of the terms
   */
  public PaymentWork work() {
    return terms.work();
  }

  /**
   * The means of payment by which it was, or may have been, charged. A payment link of {@link
   * PaymentMethod#CARD_OR_TRANSFER} has two, until Payple's answer to a charge names one.
   *
   * @return the method of the terms; of {@link PaymentMethod#CARD_OR_TRANSFER}, one or both of its
   *     {@linkplain PaymentMethod#choices() choices}
   */
  public List<PaymentMethod> methods() {
    List<PaymentMethod> choices = terms.method().choices();
    Optional<String> paid = approval.flatMap(Approval::paymentType);
    List<PaymentMethod> chosen =
        choices.stream()
            .filter(choice -> paid.filter(type -> type.equals(choice.type())).isPresent())
            .toList();
    return chosen.isEmpty() ? choices : chosen;
  }

  /**
   * Whether the shop may show a payment window: the order is not paid. After a decline, or when
   * Payple did not charge, the buyer may try another card, except with {@link PaymentWork#PAY}.
   *
   * @return true when {@link PaypleService#checkout} returns a checkout
   */
  public boolean payable() {
    boolean another = state == PaymentState.DECLINED || state == PaymentState.NOT_CHARGED;
    return work().inWindow() && (state.payable() || (another && work() != PaymentWork.PAY));
  }

  /**
   * The amount that can still be refunded.
   *
   * @return won; 0 when nothing was charged
   */
  public long refundable() {
    return state.charged() ? amount - refunded : 0;
  }
}
