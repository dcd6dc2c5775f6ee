// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import io.github.payple4ee.benchmarks.server.Liberty;
import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import io.github.payple4ee.benchmarks.server.Workshop;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How long a server takes to start, and how large everything is. */
public final class StartPart implements Part {

  private static final String EMPTY = "an empty EAR";
  private static final String PLAIN =
      "without our jars: one of each part of the platform that they use";
  private static final String OURS = "our jars, H2 in a file";
  private static final String OURS_IN_MEMORY = "our jars, H2 in memory";
  // what happens right after the start belongs to it
  private static final Duration IDLE = Duration.ofSeconds(3);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String title() {
    return "Start and size";
  }

  @Override
  public Section run(Site site, Plan plan) {
    site.endShops();
    Path folder = Workshop.folder("ears");
    Path empty = Ear.empty(folder);
    Path plain = Ear.plain(folder);
    Path ours = Ear.withJars(folder);
    Map<String, Rounds<Start>> starts = new LinkedHashMap<>();
    for (int round = 0; round < plan.starts(); round++) {
      starts(starts, EMPTY).add(started(site, empty, Map.of()));
      starts(starts, PLAIN).add(started(site, plain, Map.of()));
      starts(starts, OURS).add(started(site, ours, Map.of()));
      starts(starts, OURS_IN_MEMORY).add(started(site, ours, Shops.IN_MEMORY));
    }
    Section section = new Section(title());
    section.say(
        """
        From `server run` until the first page, in turn, all with the same features and each time in a new folder. Our jars come with
        their callback resources and with the journal's tables, which the start creates. Beside them stands an application without them that has one of each
        part of the platform that they use: a transactional bean with a data source that creates a table, a schedule, a health check, a configured value, a resource with a filter, and a
        REST client. A server prepares each of these parts for the first application that uses it. Memory is what the process has three seconds later, with
        a heap of at most 512 MiB.""");
    Table table = new Table("application", "s", "× empty", "MiB", "× empty");
    starts.forEach(
        (what, rounds) ->
            table.row(
                what,
                Figures.of(rounds.median(Start::nanos) / 1e9),
                Figures.of(rounds.ratio(starts.get(EMPTY), Start::nanos)),
                Figures.mebibytes(rounds.median(Start::resident)),
                Figures.of(rounds.ratio(starts.get(EMPTY), Start::resident))));
    Table sizes = new Table("jar", "KB");
    Ear.jars()
        .forEach(
            jar ->
                sizes.row(
                    jar.getFileName().toString(),
                    Figures.of(new File(jar.toString()).length() / 1e3)));
    return section
        .show("Starts", table)
        .show("Jars", sizes)
        .learn(
            "seconds that a server takes to start, by hand with one of each part that the module uses",
            Figures.of(starts.get(OURS).median(Start::nanos) / 1e9),
            Figures.of(starts.get(PLAIN).median(Start::nanos) / 1e9))
        .reach(
            Goal.atMost(
                "start with our jars ÷ with one of each part of the platform that they use",
                1.1,
                starts.get(OURS).ratio(starts.get(PLAIN), Start::nanos)));
  }

  private static Rounds<Start> starts(Map<String, Rounds<Start>> starts, String what) {
    return starts.computeIfAbsent(what, key -> new Rounds<>());
  }

  private static Start started(Site site, Path ear, Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>(environment);
    all.put("JVM_ARGS", "-Xmx512m");
    all.put("PAYPLE_ENVIRONMENT", "simulator");
    all.put("PAYPLE_URL", site.payple().url(Scheme.PLAIN).toString());
    all.put("PAYPLE_SUCCESS_PAGE", "/web/index.html");
    all.put("PAYPLE_FAILURE_PAGE", "/web/index.html");
    all.put("PAYPLE_PENDING_PAGE", "/web/index.html");
    try (Liberty server = Liberty.with("start", ear, Ear.PAGE, all)) {
      Duration start = server.start();
      Site.rest(IDLE);
      return new Start(start.toNanos(), server.resident());
    }
  }

  /**
   * A start.
   *
   * @param nanos until the first page
   * @param resident bytes
   */
  private record Start(long nanos, long resident) {}
}
