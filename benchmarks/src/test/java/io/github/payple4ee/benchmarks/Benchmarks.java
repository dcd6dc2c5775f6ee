// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks;

import io.github.payple4ee.benchmarks.part.CallbackPart;
import io.github.payple4ee.benchmarks.part.FloodPart;
import io.github.payple4ee.benchmarks.part.GrowthPart;
import io.github.payple4ee.benchmarks.part.OperationPart;
import io.github.payple4ee.benchmarks.part.Part;
import io.github.payple4ee.benchmarks.part.Plan;
import io.github.payple4ee.benchmarks.part.PlatformPart;
import io.github.payple4ee.benchmarks.part.RecurringPart;
import io.github.payple4ee.benchmarks.part.Site;
import io.github.payple4ee.benchmarks.part.StartPart;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Machine;
import io.github.payple4ee.benchmarks.report.Page;
import io.github.payple4ee.benchmarks.report.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A run: its parts, one after the other, and the page that they make. */
final class Benchmarks {

  private static final System.Logger LOG = System.getLogger(Benchmarks.class.getName());
  private static final List<Part> PARTS =
      List.of(
          new OperationPart(),
          new CallbackPart(),
          new GrowthPart(),
          new FloodPart(),
          new RecurringPart(),
          new PlatformPart(),
          new StartPart());

  private final Plan plan;
  private final List<Goal> goals = new ArrayList<>();

  Benchmarks(Plan plan) {
    this.plan = plan;
  }

  /**
   * Runs the parts of these names, all when there are none. The page keeps what others wrote, and
   * is written after each part, so that a run that ends early has not been for nothing.
   */
  Page run(Set<String> names, Path document) throws IOException {
    try (Site site = Site.start()) {
      Page page =
          new Page(
              START, measuredOn(site), PARTS.stream().map(Part::title).toList(), handWritten());
      if (Files.exists(document)) {
        page.keep(Files.readString(document));
      }
      for (Part part : PARTS) {
        if (names.isEmpty() || names.contains(part.name())) {
          String conditions = conditions();
          long startedAt = System.nanoTime();
          Section section = part.run(site, plan);
          LOG.log(
              System.Logger.Level.INFO,
              () ->
                  part.name() + " took " + (System.nanoTime() - startedAt) / 1_000_000_000 + " s");
          page.put(section, conditions);
          page.write(document);
          goals.addAll(section.goals());
        }
      }
      return page;
    }
  }

  /** What was to be reached, in the parts that were run. */
  List<Goal> goals() {
    return goals;
  }

  private String conditions() {
    return "Run on %s; slots of %s s, warmed up for %s s and, where it is done so often within ten times that, %,d times; rounds: %d; load of the machine before it: %s."
        .formatted(
            LocalDate.now(ZoneId.systemDefault()),
            Figures.of(plan.slot().toMillis() / 1e3),
            Figures.of(plan.warmUp().toMillis() / 1e3),
            plan.warmOperations(),
            plan.rounds(),
            Machine.load());
  }

  private static String measuredOn(Site site) {
    return MEASURED_ON.formatted(
        Machine.described(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        System.getProperty("bench.liberty"),
        site.database().read("postgres", "show server_version"),
        System.getProperty("bench.version"));
  }

  private static String handWritten() {
    try (InputStream text = Benchmarks.class.getResourceAsStream("/where-the-time-goes.md")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static final String START =
      """
      # Benchmarks

      ## What this means for a shop

      The module beside what a careful developer would write by hand: java.net.http, JSON-B, and the same rows by JDBC in the same
      tables, with the same three commits, but without encryption, checks, events for observers, retries and the resolution of doubts. Where it was measured,
      Kill Bill stands beside them, a platform with its own journal, on the same PostgreSQL. A statement is one SQL command, a commit waits for
      the disk, a round trip is one request to the database and its answer.
      """;

  private static final String MEASURED_ON =
      """
      Written by `./mvnw -Pbenchmarks verify`, which takes two hours or so; a part alone with `-Dbench.only=operation`, and likewise
      `callback`, `growth`, `flood`, `recurring`, `platform`, `start`. Numbers depend on the machine and on what else it does: read the ratios. What is
      compared runs in the same run, in turn, round after round; a ratio is the middle one of those within each round.

      | | |
      |---|---|
      | machine | %s |
      | Java | %s %s |
      | Open Liberty | %s |
      | PostgreSQL | %s, embedded, `fsync=on` |
      | module | %s |

      Everything is on this machine and talks over its loopback address: the server, PostgreSQL, browsers, and a Payple that answers
      literal JSON at once and checks nothing. Authentication and operations are two hosts of it, each plain and over TLS with
      certificates that are verified.
      """;
}
