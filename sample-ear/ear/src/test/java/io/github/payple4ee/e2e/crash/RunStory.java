// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static io.github.payple4ee.e2e.crash.RunPhase.CHARGE;
import static io.github.payple4ee.e2e.crash.RunPhase.NOTICE;
import static io.github.payple4ee.e2e.crash.RunPhase.PLAN;
import static io.github.payple4ee.e2e.crash.RunPhase.RETRY;
import static io.github.payple4ee.e2e.crash.RunStep.announcing;
import static io.github.payple4ee.e2e.crash.RunStep.charging;
import static io.github.payple4ee.e2e.crash.RunStep.planning;
import static io.github.payple4ee.e2e.crash.RunStep.retrying;

import java.util.List;

/**
 * A month of a subscription, and where a server is killed in it.
 *
 * @param title as the table in the documents says
 * @param nodes how many servers there are
 * @param phases what comes in a month, until the next instalment is planned
 * @param steps where a server is killed, in the order of the run
 */
record RunStory(String title, int nodes, List<RunPhase> phases, List<RunStep> steps) {

  private static final RunStep WRITTEN =
      planning("after InstalmentStoreadd", "after the instalment is written, before the commit");
  private static final RunStep ANNOUNCED =
      announcing(
          "after EventBookstore InstalmentNotified",
          "after the shop's observer of the notice, before the commit");
  private static final RunStep CLAIMED =
      charging("before ChargeRuncharge", "after the claim was committed");
  private static final RunStep INTENT =
      charging("before PaypleCallonce", "before the call, the intent is committed");
  private static final RunStep CHARGED =
      charging(
              "after EnvelopeFilterfilter answered",
              "after Payple charged, before the answer is read")
          .ofTheCharge();
  private static final RunStep OUTCOME =
      charging("before EventDispatcherdispatch", "before the delivery, the outcome is committed");
  private static final RunStep NOTIFIED =
      charging(
          "after EventBookstore InstalmentPaid",
          "after the shop's observer of `InstalmentPaid`, before the commit of the delivery");
  private static final RunStep DELIVERED =
      charging("after EventDispatcherdispatch", "after the delivery was committed");

  static final RunStory PAID =
      new RunStory(
          "paid renewal",
          1,
          List.of(NOTICE, CHARGE, PLAN),
          List.of(
              planning("before Plannerplan", "before an instalment is planned"),
              WRITTEN,
              announcing("before Announcementof", "before the notice, the instalment is committed"),
              ANNOUNCED,
              announcing("after Roundsone", "after the notice was committed"),
              charging(
                  "after RunStoreupdate", "after a slice of the rate is taken, before the commit"),
              charging("before Claimsclaim", "before the claim, the slice is committed"),
              charging("after Claimsclaim", "after the claim is written, before the commit"),
              CLAIMED,
              charging(
                  "after Transitionapply ChargeRequested",
                  "before the commit of the journal's intent"),
              INTENT,
              charging(
                      "after EnvelopeFilterfilter",
                      "after the charge was made ready, before it is sent")
                  .ofTheCharge(),
              CHARGED,
              charging(
                  "after Transitionapply Approved", "before the commit of the journal's outcome"),
              OUTCOME,
              charging(
                  "before ChargeOutcomeRecorderpaidAsUsual",
                  "after the shop's observer of the payment, before the instalment is written"),
              charging(
                  "before EventBookstore InstalmentPaid",
                  "before the shop's observer of `InstalmentPaid`, the instalment is written"),
              NOTIFIED,
              DELIVERED,
              charging(
                  "after RunControllearn", "after the slice was recorded, before the commit")));

  static final RunStory DECLINED =
      new RunStory(
          "declined renewal",
          1,
          List.of(NOTICE, CHARGE, RETRY, PLAN),
          List.of(
              INTENT,
              charging(
                      "after EnvelopeFilterfilter answered",
                      "after Payple declined, before the answer is read")
                  .ofTheCharge(),
              charging(
                  "after Transitionapply Declined", "before the commit of the journal's outcome"),
              OUTCOME,
              charging(
                  "before ChargeOutcomeRecorderdeclined",
                  "after the shop's observer of the decline, before the instalment is written"),
              charging(
                  "after EventBookstore InstalmentDeclined",
                  "after the shop's observer of `InstalmentDeclined`, before the commit"),
              DELIVERED,
              retrying(
                  "before ChargeRuncharge", "after the claim of the second attempt was committed"),
              retrying(
                      "after EnvelopeFilterfilter answered",
                      "after Payple charged the second attempt, before the answer is read")
                  .ofTheCharge(),
              retrying(
                  "after EventBookstore InstalmentPaid",
                  "after the shop's observer of the second attempt, before the commit")));

  static final RunStory TWO_NODES =
      new RunStory(
          "renewal on two nodes",
          2,
          List.of(NOTICE, CHARGE, PLAN),
          List.of(WRITTEN, ANNOUNCED, CLAIMED, INTENT, CHARGED, OUTCOME, NOTIFIED));

  static final List<RunStory> ALL = List.of(PAID, DECLINED, TWO_NODES);

  /** Whether the first attempt of each instalment is declined. */
  boolean declines() {
    return phases.contains(RETRY);
  }

  /** A few of the steps, for the usual build. */
  List<RunStep> few() {
    return equals(PAID) ? List.of(CHARGED, NOTIFIED) : List.of();
  }
}
