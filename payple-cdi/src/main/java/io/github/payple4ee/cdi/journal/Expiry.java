// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Expires orders that were not paid in time and whose window was never opened, several in one
 * transaction.
 */
final class Expiry {

  private final SqlSession session;
  private final Backoff backoff;
  private final Instant now;

  Expiry(SqlSession session, Backoff backoff, Instant now) {
    this.session = session;
    this.backoff = backoff;
    this.now = now;
  }

  int expire(Duration timeToLive, int most) throws SQLException {
    PaymentStore payments = session.payments();
    List<Transition> expiring = new ArrayList<>();
    for (PaymentRow row : payments.expired(now, most)) {
      if (row.expires(now)) {
        expiring.add(Transition.apply(row, new WindowEvidence.Expired(timeToLive), backoff, now));
      }
    }
    if (expiring.isEmpty()) {
      return 0;
    }
    List<Boolean> written =
        session.updateAll(expiring.stream().map(transition -> transition.row).toList());
    List<HistoryRow> lines = new ArrayList<>();
    List<EventRow> events = new ArrayList<>();
    int expired = 0;
    for (int at = 0; at < expiring.size(); at++) {
      // another node, or the buyer, may have changed the order first
      if (written.get(at)) {
        lines.addAll(expiring.get(at).lines());
        events.addAll(expiring.get(at).events());
        expired++;
      }
    }
    session.history().add(lines);
    session.events().add(events);
    return expired;
  }
}
