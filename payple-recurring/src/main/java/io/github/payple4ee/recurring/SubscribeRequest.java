// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.PaymentMethod;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request for recurring charges of a buyer by a plan: {@code SubscribeRequest.of("tea-17",
 * "1234", "tea", LocalDate.of(2026, 11, 5), consent)}.
 *
 * @param subscriptionId the shop's id, unique: 1 to 20 letters, digits, underscores or hyphens. It
 *     is a part of order ids, so it must not be the number of the buyer
 * @param payerNumber the shop's number of the buyer whose card or account is charged, 1 to 18
 *     digits
 * @param planId the plan, of which the newest version applies
 * @param anchor the day of the month on which instalments are due
 * @param from the first instalment is due on the anchor day on or after this Korean date
 * @param method {@link PaymentMethod#CARD} for the registered card, {@link
 *     PaymentMethod#BANK_TRANSFER} for the registered account
 * @param freeUntil instalments that are due before this Korean date cost nothing; null for none
 * @param ends the last Korean date on which an instalment may be due; null for no end. The
 *     subscription ends after this date, as soon as the last period is charged, waived or reviewed
 * @param consent the buyer's consent
 */
public record SubscribeRequest(
    String subscriptionId,
    String payerNumber,
    String planId,
    AnchorDay anchor,
    LocalDate from,
    PaymentMethod method,
    @Nullable LocalDate freeUntil,
    @Nullable LocalDate ends,
    Consent consent) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");

  /**
   * Refuses values with which no instalment could be charged.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public SubscribeRequest {
    if (subscriptionId == null || !ID.matcher(subscriptionId).matches()) {
      throw new IllegalArgumentException(
          "subscriptionId must be 1 to 20 letters, digits, underscores or hyphens, and start with a"
              + " letter or digit");
    }
    ChargeRequest.of(subscriptionId, payerNumber, "goods", PaymentMethod.SMALLEST_TRANSFER);
    Plan.requireName(planId);
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(from, "from");
    if (method != PaymentMethod.CARD && method != PaymentMethod.BANK_TRANSFER) {
      throw new IllegalArgumentException(
          "method must be CARD or BANK_TRANSFER, which have a billing key; was " + method);
    }
    if (ends != null && ends.isBefore(from)) {
      throw new IllegalArgumentException("ends must not be before from, " + from + "; was " + ends);
    }
    Objects.requireNonNull(consent, "consent");
  }

  /**
   * A subscription by card without free instalments and without an end.
   *
   * @param subscriptionId the shop's id
   * @param payerNumber the shop's number of the buyer
   * @param planId the plan
   * @param from the Korean date of the first instalment, whose day is the anchor day
   * @param consent the buyer's consent
   * @return the request
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public static SubscribeRequest of(
      String subscriptionId, String payerNumber, String planId, LocalDate from, Consent consent) {
    return new SubscribeRequest(
        subscriptionId,
        payerNumber,
        planId,
        AnchorDay.of(from),
        from,
        PaymentMethod.CARD,
        null,
        null,
        consent);
  }

  /**
   * The same request with another anchor day.
   *
   * @param day the day of the month
   * @return the changed request
   */
  public SubscribeRequest on(AnchorDay day) {
    return new SubscribeRequest(
        subscriptionId, payerNumber, planId, day, from, method, freeUntil, ends, consent);
  }

  /**
   * The same request, by the registered bank account.
   *
   * @return the changed request
   */
  public SubscribeRequest fromAccount() {
    return new SubscribeRequest(
        subscriptionId,
        payerNumber,
        planId,
        anchor,
        from,
        PaymentMethod.BANK_TRANSFER,
        freeUntil,
        ends,
        consent);
  }

  /**
   * The same request with free instalments at its beginning.
   *
   * @param day the first Korean date for which the buyer pays
   * @return the changed request
   */
  public SubscribeRequest freeUntil(LocalDate day) {
    return new SubscribeRequest(
        subscriptionId, payerNumber, planId, anchor, from, method, day, ends, consent);
  }

  /**
   * The same request with an end.
   *
   * @param day the last Korean date on which an instalment may be due
   * @return the changed request
   * @throws IllegalArgumentException when the date is before the first day
   */
  public SubscribeRequest endingOn(LocalDate day) {
    return new SubscribeRequest(
        subscriptionId, payerNumber, planId, anchor, from, method, freeUntil, day, consent);
  }

  /** Prints the subscription and the plan. The number of the buyer is personal and left out. */
  @Override
  public String toString() {
    return "SubscribeRequest[" + subscriptionId + ", " + planId + "]";
  }
}
