// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest requests, so that tests can check what was sent. */
public final class RequestLog {
  private static final int MOST = 1000;

  private final Deque<SeenRequest> latest = new ArrayDeque<>();

  synchronized void add(Request request) {
    if (latest.size() == MOST) {
      latest.removeFirst();
    }
    latest.addLast(
        new SeenRequest(
            request.method(),
            request.path(),
            request.query(),
            request.headers(),
            withoutCard(request.fields())));
  }

  public synchronized List<SeenRequest> all() {
    return List.copyOf(latest);
  }

  public synchronized void clear() {
    latest.clear();
  }

  private static Map<String, String> withoutCard(Map<String, String> fields) {
    Map<String, String> masked = new LinkedHashMap<>(fields);
    masked.replaceAll((name, value) -> isEnteredByTheBuyer(name) ? "****" : value);
    return masked;
  }

  private static boolean isEnteredByTheBuyer(String name) {
    return name.startsWith("card-") || name.startsWith("account-");
  }
}
