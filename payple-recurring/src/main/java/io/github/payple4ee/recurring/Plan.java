// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Tax;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The price of a subscription, and when it is due. A version never changes: a new price is a new
 * version. {@code Plan.of("tea", 1, "Tea of the month", 9_900)} is due every month.
 *
 * @param planId the shop's name of the plan: 1 to 40 letters, digits, underscores or hyphens
 * @param version 1 or more, chosen by the shop
 * @param goods what is bought, as in a {@link ChargeRequest}
 * @param amount won of an instalment, at least {@value io.github.payple4ee.PaymentRequest#MINIMUM};
 *     at least {@value io.github.payple4ee.PaymentMethod#SMALLEST_TRANSFER} for subscriptions from
 *     a bank account
 * @param tax how it is taxed
 * @param months months from one instalment to the next, 1 to 36
 * @param noticeDays how many days before its due day an instalment is announced by {@link
 *     io.github.payple4ee.recurring.event.InstalmentNotified}, 0 to 30, as long as a consent holds;
 *     0 for no announcement. The first instalment after free ones is always announced seven days
 *     before
 * @param businessDays how a due day is moved when it is not a business day
 * @param hours when buyers are charged
 * @param ladder when a declined instalment is retried
 * @param graceDays days after the last attempt, or after the buyer's card became unusable, until
 *     {@link #endOfDunning}, 0 to 90
 * @param endOfDunning what happens to a subscription that is not paid by then
 * @param oncePerMonth whether the buyer is charged once for a month, as {@link
 *     ChargeRequest#forMonth} documents: Payple and the journal also refuse a second charge. A
 *     buyer has at most one subscription of such plans, by card or account
 */
public record Plan(
    String planId,
    int version,
    String goods,
    long amount,
    Tax tax,
    int months,
    int noticeDays,
    BusinessDayRule businessDays,
    ChargeHours hours,
    Ladder ladder,
    int graceDays,
    EndOfDunning endOfDunning,
    boolean oncePerMonth) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
  private static final int USUAL_GRACE = 7;

  /**
   * Refuses values with which no instalment could be charged.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public Plan {
    requireName(planId);
    require(version >= 1, "version", version, "1 or more");
    // an instalment is charged by such a request, so its rules apply
    ChargeRequest.of(planId, "1", goods, amount).with(tax);
    require(months >= 1 && months <= 36, "months", months, "1 to 36");
    require(noticeDays >= 0 && noticeDays <= 30, "noticeDays", noticeDays, "0 to 30");
    require(graceDays >= 0 && graceDays <= 90, "graceDays", graceDays, "0 to 90");
    Objects.requireNonNull(businessDays, "businessDays");
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(ladder, "ladder");
    Objects.requireNonNull(endOfDunning, "endOfDunning");
  }

  static String requireName(String planId) {
    if (planId == null || !NAME.matcher(planId).matches()) {
      throw new IllegalArgumentException(
          "planId must be 1 to 40 letters, digits, underscores or hyphens, and start with a letter"
              + " or digit");
    }
    return planId;
  }

  private static void require(boolean holds, String field, int value, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(field + " must be " + rule + "; was " + value);
    }
  }

  /**
   * A monthly plan with the usual ladder and hours, seven days of grace, and no announcements.
   *
   * @param planId the shop's name of the plan
   * @param version 1 or more
   * @param goods what is bought
   * @param amount won of an instalment
   * @return the plan
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public static Plan of(String planId, int version, String goods, long amount) {
    return new Plan(
        planId,
        version,
        goods,
        amount,
        Tax.TAXED,
        1,
        0,
        BusinessDayRule.SAME_DAY,
        ChargeHours.USUAL,
        Ladder.USUAL,
        USUAL_GRACE,
        EndOfDunning.SUSPEND,
        true);
  }

  /**
   * The same plan with another tax.
   *
   * @param other how it is taxed
   * @return the changed plan
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public Plan with(Tax other) {
    return changed(other, months, noticeDays, businessDays, hours, ladder, oncePerMonth);
  }

  /**
   * The same plan with another interval between instalments.
   *
   * @param number the months from one instalment to the next, 1 to 36
   * @return the changed plan
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public Plan everyMonths(int number) {
    return changed(tax, number, noticeDays, businessDays, hours, ladder, oncePerMonth);
  }

  /**
   * The same plan, with instalments that are announced in advance.
   *
   * @param days how many days before the due day, 0 to 30
   * @return the changed plan
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public Plan notifiedBefore(int days) {
    return changed(tax, months, days, businessDays, hours, ladder, oncePerMonth);
  }

  /**
   * The same plan with another rule for due days that are not business days.
   *
   * @param rule how they are moved
   * @return the changed plan
   */
  public Plan on(BusinessDayRule rule) {
    return changed(tax, months, noticeDays, rule, hours, ladder, oncePerMonth);
  }

  /**
   * The same plan with other hours.
   *
   * @param other when buyers are charged
   * @return the changed plan
   */
  public Plan within(ChargeHours other) {
    return changed(tax, months, noticeDays, businessDays, other, ladder, oncePerMonth);
  }

  /**
   * The same plan with another ladder.
   *
   * @param other when a declined instalment is retried
   * @return the changed plan
   */
  public Plan with(Ladder other) {
    return changed(tax, months, noticeDays, businessDays, hours, other, oncePerMonth);
  }

  /**
   * The same plan for buyers who may have several subscriptions, or other charges in the same
   * month. The order id of an instalment still prevents a second charge of its period.
   *
   * @return the changed plan
   */
  public Plan severalPerMonth() {
    return changed(tax, months, noticeDays, businessDays, hours, ladder, false);
  }

  /**
   * The same plan with other grace days, and another end of dunning.
   *
   * @param days the grace days, 0 to 90
   * @param end what happens to the subscription after them
   * @return the changed plan
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public Plan endingAfter(int days, EndOfDunning end) {
    return new Plan(
        planId,
        version,
        goods,
        amount,
        tax,
        months,
        noticeDays,
        businessDays,
        hours,
        ladder,
        days,
        end,
        oncePerMonth);
  }

  private Plan changed(
      Tax taxed,
      int interval,
      int notice,
      BusinessDayRule rule,
      ChargeHours open,
      Ladder retries,
      boolean guarded) {
    return new Plan(
        planId,
        version,
        goods,
        amount,
        taxed,
        interval,
        notice,
        rule,
        open,
        retries,
        graceDays,
        endOfDunning,
        guarded);
  }
}
