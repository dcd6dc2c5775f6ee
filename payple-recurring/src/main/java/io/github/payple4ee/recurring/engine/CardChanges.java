// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.event.AccountRegistered;
import io.github.payple4ee.event.AccountRemoved;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import io.github.payple4ee.recurring.event.CardNeeded;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices at once that a buyer's card or account was removed, and charges what waits for a new one
 * when it was registered.
 */
@Dependent
public class CardChanges {

  // days after a period in which a buyer who registers a card expects to be charged for it
  private static final int STILL_EXPECTED = 31;
  private static final String OLD =
      "The buyer registered a card, and this is not the latest instalment, or its period ended long"
          + " ago: decide whether to charge it (retryNow) or to skip it (skip)";

  private final RecurringDatabase database;
  private final Plans plans;
  private final PaypleService payple;
  private final ModuleClock clock;

  @Inject
  CardChanges(RecurringDatabase database, Plans plans, PaypleService payple, ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.payple = payple;
    this.clock = clock;
  }

  void registered(@Observes @Priority(Results.AFTER_THE_SHOP) CardRegistered event) {
    tryAgain(event.payerNumber(), PaymentMethod.CARD);
  }

  void registered(@Observes @Priority(Results.AFTER_THE_SHOP) AccountRegistered event) {
    tryAgain(event.payerNumber(), PaymentMethod.BANK_TRANSFER);
  }

  void removed(@Observes @Priority(Results.AFTER_THE_SHOP) CardRemoved event) {
    if (payple.findCard(event.payerNumber()).isEmpty()) {
      notifyCardNeeded(event.payerNumber(), PaymentMethod.CARD);
    }
  }

  void removed(@Observes @Priority(Results.AFTER_THE_SHOP) AccountRemoved event) {
    if (payple.findAccount(event.payerNumber()).isEmpty()) {
      notifyCardNeeded(event.payerNumber(), PaymentMethod.BANK_TRANSFER);
    }
  }

  /** Charges the latest instalment of each subscription: never several at once. */
  private void tryAgain(String payerNumber, PaymentMethod method) {
    if (!database.usable()) {
      return;
    }
    database.joined(
        store -> {
          Map<String, InstalmentRow> latest = new LinkedHashMap<>();
          List<Pair> waiting = store.instalments().waitingForCard(payerNumber, method);
          waiting.forEach(pair -> latest.put(pair.instalment().subscriptionId, pair.instalment()));
          for (Pair pair : waiting) {
            InstalmentRow row = pair.instalment();
            if (latest.get(row.subscriptionId) == row && recent(row)) {
              Plan plan = plans.get(store, pair.subscription().planId, row.planVersion);
              row.ask(KoreanTime.within(clock.instant(), plan.hours()));
            } else {
              row.review = OLD;
            }
            store.instalments().update(row);
          }
          return null;
        });
  }

  private boolean recent(InstalmentRow row) {
    return KoreanTime.day(clock.instant()).isBefore(row.periodEnd.plusDays(STILL_EXPECTED));
  }

  private void notifyCardNeeded(String payerNumber, PaymentMethod method) {
    if (!database.usable()) {
      return;
    }
    database.joined(
        store -> {
          Instant now = clock.instant();
          List<CardNeeded> events =
              store.subscriptions().of(payerNumber, method).stream()
                  .map(row -> new CardNeeded(row.subscriptionId, null, now))
                  .toList();
          database.fire(events);
          return null;
        });
  }
}
