// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The plans by version. A version never changes, so each is read once. What is read in a
 * transaction of the shop is not kept: the shop may have recorded it there, and roll it back.
 */
@ApplicationScoped
public class Plans {

  private static final int MOST = 10_000;

  private final Map<Key, Plan> known = new ConcurrentHashMap<>();

  /** For the container. */
  Plans() {}

  Plan get(RecurringStore store, String planId, int version) throws SQLException {
    Key key = new Key(planId, version);
    Plan plan = known.get(key);
    if (plan == null) {
      plan =
          store
              .plans()
              .find(planId, version)
              .orElseThrow(
                  () ->
                      new UnknownSubscriptionException(
                          "Plan "
                              + planId
                              + " has no version "
                              + version
                              + "; call Recurring.plan first"));
      if (store.own() && known.size() < MOST) {
        known.put(key, plan);
      }
    }
    return plan;
  }

  private record Key(String planId, int version) {}
}
