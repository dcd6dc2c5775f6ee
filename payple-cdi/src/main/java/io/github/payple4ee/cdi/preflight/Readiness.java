// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.config.PreflightMode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides whether this node is ready for requests. It is not ready without its journal, or before
 * the module has started completely. A Payple that is unreachable or refuses is reported, but the
 * node stays ready, because pages, callbacks and webhooks still work, and otherwise all nodes would
 * become unready at the same time. Trouble of recurring payments keeps it ready too, because buyers
 * can still pay. With {@link PreflightMode#STOP} a node is not ready before its first preflight
 * without an error.
 */
@Dependent
public class Readiness {

  private static final String OF_PAYPLE = "permission.";

  private final StartCheck start;
  private final PaypleConfig config;
  private final Preflights preflights;
  private final JournalCheck journal;

  @Inject
  Readiness(StartCheck start, PaypleConfig config, Preflights preflights, JournalCheck journal) {
    this.start = start;
    this.config = config;
    this.preflights = preflights;
    this.journal = journal;
  }

  Answer look() {
    Map<String, String> data = new TreeMap<>();
    FindingTemplate access = journal.access();
    FindingTemplate started = start.found();
    boolean ready = !access.error() && !started.error();
    if (config.preflight() != PreflightMode.OFF) {
      ready &= ofPreflight(data);
    }
    data.put(access.topic(), access.line());
    data.put(started.topic(), started.line());
    return new Answer(ready, data);
  }

  private boolean ofPreflight(Map<String, String> data) {
    Optional<Preflights.Snapshot> latest = preflights.latest();
    data.put("preflight", latest.map(kept -> "made at " + kept.at()).orElse("not made yet"));
    List<FindingTemplate> found = latest.map(Preflights.Snapshot::findings).orElse(List.of());
    found.forEach(one -> data.merge(one.topic(), one.line(), (some, more) -> some + " " + more));
    boolean whole =
        found.stream().noneMatch(one -> one.stopsPayments() && !one.topic().startsWith(OF_PAYPLE));
    return whole && (config.preflight() != PreflightMode.STOP || preflights.passed());
  }

  /**
   * The answer to a readiness probe.
   *
   * @param ready whether this node is ready for requests
   * @param findings by topic
   */
  record Answer(boolean ready, Map<String, String> findings) {}
}
