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
 * Says whether this node may be given requests. Without its journal, and before the module has
 * started completely, it may not. A Payple that cannot be reached, or refuses, is reported and
 * takes no node out: pages, callbacks and webhooks go on, and all nodes would go at once. Trouble
 * of recurring payments takes none out either, because buyers can pay all the same. With {@link
 * PreflightMode#STOP} a node is given none before its first preflight without an error.
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
    Optional<Preflights.Kept> latest = preflights.latest();
    data.put("preflight", latest.map(kept -> "made at " + kept.at()).orElse("not made yet"));
    List<FindingTemplate> found = latest.map(Preflights.Kept::findings).orElse(List.of());
    found.forEach(one -> data.merge(one.topic(), one.line(), (some, more) -> some + " " + more));
    boolean whole =
        found.stream().noneMatch(one -> one.stopsPayments() && !one.topic().startsWith(OF_PAYPLE));
    return whole && (config.preflight() != PreflightMode.STOP || preflights.passed());
  }

  /**
   * Whether, and why.
   *
   * @param ready whether this node may be given requests
   * @param findings by topic
   */
  record Answer(boolean ready, Map<String, String> findings) {}
}
