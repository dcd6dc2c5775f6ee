// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.event.SubscriptionEnded;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Ends subscriptions, and the dunning of those that owe nothing any more. */
@Dependent
public class Endings {

  private final RecurringDatabase database;

  @Inject
  Endings(RecurringDatabase database) {
    this.database = database;
  }

  /** Ends a subscription; a charge that is under way is not stopped. */
  void end(RecurringStore store, SubscriptionRow subscription, Instant now) throws SQLException {
    subscription.state = SubscriptionState.ENDED;
    subscription.planOn = null;
    subscription.change(null);
    store.subscriptions().update(List.of(subscription));
    for (InstalmentRow row : store.instalments().of(subscription.subscriptionId)) {
      if (row.state.open() && !row.state.underWay()) {
        row.waive(WaivedBy.END);
        store.instalments().update(row);
      }
    }
    database.fire(List.of(new SubscriptionEnded(subscription.subscriptionId, now)));
  }

  /** A subscription whose only overdue instalment was skipped is not overdue any more. */
  void recover(RecurringStore store, SubscriptionRow subscription, InstalmentRow skipped)
      throws SQLException {
    boolean others =
        store.instalments().of(subscription.subscriptionId).stream()
            .anyMatch(other -> other.period != skipped.period && other.dunned());
    if (subscription.overdue() && !others) {
      subscription.state = SubscriptionState.ACTIVE;
      store.subscriptions().update(List.of(subscription));
    }
  }
}
