// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Automatic recurring payments. A shop injects this interface, records its plans, and subscribes
 * buyers who have a registered card or account. Instalments are charged on their days by {@link
 * io.github.payple4ee.PaypleService#charge}, with an order id that consists of subscription, period
 * and attempt. The shop is notified by {@link io.github.payple4ee.recurring.event.RecurringEvent}.
 *
 * <p>A method that changes something takes part in the caller's JTA transaction. Without one, it
 * has a transaction of its own. It is atomic. A node may change the same subscription at the same
 * moment: in a transaction of its own the method then repeats its work. In the caller's transaction
 * it throws a {@link RuntimeException} and marks the transaction for rollback, and the caller
 * repeats the transaction. Dates are Korean. Only {@link #run} sends requests to Payple.
 *
 * <p>While the tables of recurring payments are missing, every method but {@link #run} throws
 * {@link io.github.payple4ee.ConfigurationException}. The message says which script creates them.
 */
public interface Recurring {

  /**
   * Records a version of a plan. The same version may be recorded again, for example at each start
   * of the shop.
   *
   * @param plan the plan
   * @return the plan
   * @throws SubscriptionConflictException when this version is recorded with other values, a newer
   *     version is recorded, or the months or the rule for business days differ from those of the
   *     version before
   */
  Plan plan(Plan plan);

  /**
   * Subscribes a buyer to the newest version of a plan. Idempotent by the subscription id; a
   * repeated request may have another time and channel of the same consent.
   *
   * @param request the buyer, the plan and the first day
   * @return the subscription, or its present state when the same request was made before
   * @throws UnknownSubscriptionException when the plan is not recorded
   * @throws SubscriptionConflictException when the id is recorded with other values; or the buyer
   *     has another subscription, and both plans charge once a month
   * @throws IllegalArgumentException when the first day is in the past, the consent is of the
   *     future, or the plan's amount is too small for a bank transfer
   */
  Subscription subscribe(SubscribeRequest request);

  /**
   * Calculates the first instalments of a subscription before the buyer subscribes.
   *
   * @param request the subscription
   * @param count how many, 1 to 120
   * @return the instalments, the first one first; fewer when the subscription ends before
   * @throws UnknownSubscriptionException when the plan is not recorded
   * @throws IllegalArgumentException when the count is out of its range
   */
  List<UpcomingInstalment> preview(SubscribeRequest request, int count);

  /**
   * Calculates the next instalments of a subscription from its state of today. Paused and skipped
   * instalments are left out.
   *
   * @param subscriptionId the shop's id
   * @param count how many, 1 to 120
   * @return the instalments that are not charged yet, the next one first; empty when it is over
   * @throws UnknownSubscriptionException when there is no such subscription
   * @throws IllegalArgumentException when the count is out of its range
   */
  List<UpcomingInstalment> preview(String subscriptionId, int count);

  /**
   * Pauses a subscription. Instalments that are due in the pause are never charged, and the anchor
   * day stays. A subscription has one pause: a pause that has not begun is replaced, and a present
   * pause is made longer or shorter.
   *
   * @param subscriptionId the shop's id
   * @param from the first day, today or later; during a pause, at most the day after its end
   * @param until the last day, not before the first; at most 3 years later
   * @return the subscription
   * @throws UnknownSubscriptionException when there is no such subscription
   * @throws SubscriptionConflictException when the subscription is over, or when the new pause
   *     would leave days between itself and a present pause
   * @throws IllegalArgumentException when the first day is in the past, the days are in the wrong
   *     order, or the pause is longer than 3 years
   */
  Subscription pause(String subscriptionId, LocalDate from, LocalDate until);

  /**
   * Ends a pause today. Instalments that were due in it are not charged.
   *
   * @param subscriptionId the shop's id
   * @return the subscription
   * @throws UnknownSubscriptionException when there is no such subscription
   * @throws SubscriptionConflictException when it is over
   */
  Subscription resume(String subscriptionId);

  /**
   * Skips a period that is not charged yet: nothing is charged for it.
   *
   * @param subscriptionId the shop's id
   * @param period the number of the period, as in {@link UpcomingInstalment} or {@link Instalment}
   * @return the subscription
   * @throws UnknownSubscriptionException when there is no such subscription, or it has no such
   *     period
   * @throws SubscriptionConflictException when the subscription is over; when the period is paid,
   *     being charged, or its charge is in doubt; or when it is too far ahead, because at most the
   *     next 36 periods that are not planned yet can be skipped
   */
  Subscription skip(String subscriptionId, int period);

  /**
   * Cancels a subscription.
   *
   * @param subscriptionId the shop's id
   * @param when immediately, or at the end of the paid period
   * @return the subscription
   * @throws UnknownSubscriptionException when there is no such subscription
   */
  Subscription cancel(String subscriptionId, CancelAt when);

  /**
   * Changes a subscription to another version of its plan. A change that is not charged yet is
   * replaced.
   *
   * @param subscriptionId the shop's id
   * @param change the version, the first due date, and the buyer's consent to a higher price
   * @return the subscription
   * @throws UnknownSubscriptionException when there is no such subscription or version
   * @throws SubscriptionConflictException when the subscription is over; or the version charges
   *     once a month, and the buyer has another such subscription
   * @throws IllegalArgumentException when the consent is of the future, or the version's amount is
   *     too small for a bank transfer
   */
  Subscription changePlan(String subscriptionId, PlanChange change);

  /**
   * Schedules the oldest open and overdue instalment for a charge as soon as the hours of the plan
   * allow it, for example at the buyer's request, or after a manual review. The ladder and its caps
   * do not apply.
   *
   * @param subscriptionId the shop's id
   * @return the instalment; {@link Instalment#nextAt} is the time of its charge
   * @throws UnknownSubscriptionException when there is no such subscription
   * @throws SubscriptionConflictException when the subscription is over, no instalment is overdue,
   *     or its charge is under way or in doubt
   */
  Instalment retryNow(String subscriptionId);

  /**
   * Reads a subscription.
   *
   * @param subscriptionId the shop's id
   * @return the subscription, or empty when there is none
   */
  Optional<Subscription> find(String subscriptionId);

  /**
   * Reads the subscriptions of a buyer that are not over.
   *
   * @param payerNumber the shop's number of the buyer
   * @return the subscriptions, by card and by account, in the order of their ids
   */
  List<Subscription> ofBuyer(String payerNumber);

  /**
   * Reads the instalments of a subscription.
   *
   * @param subscriptionId the shop's id
   * @return the instalments that were planned until now, the oldest first
   */
  List<Instalment> instalments(String subscriptionId);

  /**
   * Explains a subscription to the shop's staff: what happened, what is next, and the days of the
   * ladder. It has no secrets and no personal data.
   *
   * @param subscriptionId the shop's id
   * @param locale the reader's; Korean for the language {@code ko}, English for every other
   * @return sentences, the oldest first
   * @throws UnknownSubscriptionException when there is no such subscription
   */
  List<String> explain(String subscriptionId, Locale locale);

  /**
   * Reports the progress of the charges of a day.
   *
   * @param day the Korean due day
   * @return the numbers
   */
  RunReport report(LocalDate day);

  /**
   * Reads the instalments of all subscriptions that need a manual review, each with the reason in
   * {@link Instalment#review()}. After the review, {@link #retryNow} charges the instalment, or
   * {@link #skip} waives it.
   *
   * @param most how many at most, 1 to 1000
   * @return the instalments, the earliest due day first
   * @throws IllegalArgumentException when {@code most} is out of its range
   */
  List<Instalment> reviews(int most);

  /**
   * Plans, announces and charges the instalments that are due now, and returns when that is done.
   * Every node does this automatically every two seconds. If {@code payple.recurring.run} is {@code
   * off}, a batch job of the shop calls this method. A test calls it after it has moved the clock.
   * Call it outside of a transaction.
   *
   * @return how many charges of instalments were made or attempted; 0 when another call on this
   *     node is running, or the tables of recurring payments are missing
   */
  int run();

  /**
   * Resumes a stopped run; a run that is not stopped does not change. The run stops when Payple
   * refuses a charge because of the contract, its limits or the configuration, and then waits for
   * this call. It also stops when twenty consecutive charges failed because of the network or
   * Payple's systems, and then resumes automatically 15 minutes later. {@link RunReport#stopped()}
   * has the reason.
   */
  void resumeRun();
}
