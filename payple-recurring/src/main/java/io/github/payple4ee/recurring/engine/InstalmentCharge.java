// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.recurring.Plan;

/** What is sent to Payple for an instalment. */
final class InstalmentCharge {

  private InstalmentCharge() {}

  static ChargeRequest of(InstalmentRow row, Plan plan) {
    ChargeRequest request = request(row.orderId(), row.payerNumber, plan, row.amount, row.method);
    return plan.oncePerMonth() ? request.forMonth(row.month) : request;
  }

  /**
   * Refuses a plan by which a means of payment cannot be charged.
   *
   * @throws IllegalArgumentException with the field, the value and the rule
   */
  static void requireChargeable(Plan plan, PaymentMethod method) {
    request(plan.planId(), "1", plan, plan.amount(), method);
  }

  private static ChargeRequest request(
      String orderId, String payerNumber, Plan plan, long amount, PaymentMethod method) {
    ChargeRequest request =
        ChargeRequest.of(orderId, payerNumber, plan.goods(), amount).with(plan.tax());
    return method == PaymentMethod.BANK_TRANSFER ? request.fromAccount() : request;
  }
}
