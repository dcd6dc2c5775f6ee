// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Payple's books, which the journal, the instalments and the events must agree with. */
final class LedgerChecks {

  private final TeaShop tea;
  private final RandomEvents events;

  LedgerChecks(TeaShop tea, RandomEvents events) {
    this.tea = tea;
    this.events = events;
  }

  void assertAgreement(RandomBuyer buyer, List<InstalmentRow> rows) {
    for (InstalmentRow row : rows) {
      long captured = 0;
      for (int attempt = 1; attempt <= row.attempt; attempt++) {
        captured += remaining(new OrderName(row.subscriptionId, row.period, attempt).text());
      }
      String story = "period " + row.period + " " + row.state + " of " + buyer.story();
      boolean paid = row.state == InstalmentState.PAID;
      assertThat(captured).as("books: " + story).isEqualTo(paid ? row.amount : 0);
      if (paid) {
        Payment payment = tea.shop().find(row.orderId());
        assertThat(payment.state()).as(story).isEqualTo(PaymentState.PAID);
        assertThat(payment.amount()).as(story).isEqualTo(row.amount);
      }
      events.assertPaid(row, story);
    }
  }

  long remaining(String orderId) {
    return tea.shop().payple().ledger().order(orderId).map(LedgerEntry::remaining).orElse(0L);
  }

  void assertOneChargeAPeriod() {
    Map<String, Integer> charges = new HashMap<>();
    for (LedgerEntry entry : tea.shop().payple().ledger().orders()) {
      OrderName.of(entry.orderId())
          .filter(name -> entry.remaining() > 0)
          .ifPresent(
              name ->
                  charges.merge(
                      name.subscriptionId() + "." + name.period(),
                      entry.captures().size(),
                      Integer::sum));
    }
    assertThat(charges).as("charged periods").isNotEmpty();
    assertThat(charges.values()).as("charges of a period").containsOnly(1);
  }
}
