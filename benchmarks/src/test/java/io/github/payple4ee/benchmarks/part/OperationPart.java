// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operation, authentication and charge, by all clients in turn. */
public final class OperationPart implements Part {

  /** Goals that are not about time. */
  public static final String COMMITS = "committed transactions in a charge, PostgreSQL";

  /** See above. */
  public static final String STATEMENTS = "statements in a charge, PostgreSQL";

  /** See above. */
  public static final String CONNECTIONS =
      "connections that ours opened in a slot, beyond two a caller";

  /** See above. */
  public static final String OUTCOMES =
      "slots of ours in which an order was not charged exactly once";

  private static final Duration USUAL = Duration.ofMillis(5);
  private static final int MANY = 32;

  @Override
  public String name() {
    return "operation";
  }

  @Override
  public String title() {
    return "One operation";
  }

  @Override
  public Section run(Site site, Plan plan) {
    Section section = new Section(title());
    List<Match> all = new ArrayList<>();
    section.say(
        """
        An authentication and a charge, two round trips to two hosts. All clients but the last two run in one server, and
        each number of callers is so many platform threads of it. HTTP clients have their usual pools: the JAX-RS client and ours
        of Open Liberty 50 connections each, HttpURLConnection five idle ones for each host. CPU and
        bytes are those of the server's process, without PostgreSQL. Payple answers at once unless something else is said.
        The rows by hand are those of a charge, with the same statements in the same three transactions over the same data source, written
        by plain JDBC around the two raw round trips: what PostgreSQL and its driver cost when nothing is mapped, checked or told.""");
    for (Scheme scheme : plan.schemes()) {
      boolean first = scheme.equals(plan.schemes().get(0));
      if (first) {
        // before there are many connections
        cost(site, plan, site.shops(scheme), section);
      }
      List<Contender> contenders = Contender.all(site.shops(scheme));
      contenders.forEach(each -> each.warmUp(site.payple(), MANY, plan));
      List<Match> matches =
          plan.callers().stream()
              .map(callers -> Match.of(site.payple(), contenders, callers, plan))
              .toList();
      matches.forEach(
          match -> section.show(scheme + ", callers: " + match.callers(), match.table()));
      all.addAll(matches);
      speed(section, scheme, matches);
      if (first) {
        all.add(withUsualDelay(site, plan, contenders, section));
      }
    }
    return section.reach(connections(all)).reach(outcomes(all));
  }

  private static void speed(Section section, Scheme scheme, List<Match> matches) {
    with(matches, MANY)
        .ifPresent(
            match ->
                section
                    .reach(atLeast(match, scheme, Contender.MEMORY, Contender.JAVA, 1))
                    .reach(atLeast(match, scheme, Contender.CLIENT, Contender.JAVA, 1)));
    with(matches, 1)
        .ifPresent(
            match ->
                section
                    .reach(atLeast(match, scheme, Contender.MEMORY, Contender.FLOOR, 0.6))
                    .reach(atLeast(match, scheme, Contender.CLIENT, Contender.FLOOR, 0.6)));
  }

  private static Optional<Match> with(List<Match> matches, int callers) {
    return matches.stream().filter(match -> match.callers() == callers).findFirst();
  }

  private static Goal atLeast(Match match, Object how, String one, String other, double wanted) {
    return Goal.atLeast(
        "%s ÷ %s, %s, callers: %d".formatted(one, other, how, match.callers()),
        wanted,
        match.ratio(one, other));
  }

  private static Match withUsualDelay(
      Site site, Plan plan, List<Contender> contenders, Section section) {
    site.payple().delay(USUAL);
    Match match = Match.of(site.payple(), contenders, MANY, plan);
    site.payple().delay(Duration.ZERO);
    section.show(
        plan.schemes().get(0) + ", callers: " + MANY + ", Payple answers after 5 ms",
        match.table());
    section.reach(
        atLeast(match, "Payple answers after 5 ms", Contender.POSTGRESQL, Contender.MEMORY, 0.5));
    return match;
  }

  private static void cost(Site site, Plan plan, Shops shops, Section section) {
    ChargeCost cost =
        ChargeCost.counted(site.database(), shops.database(), shops.postgresql(), plan.charges());
    section
        .say(
            "What a charge costs PostgreSQL: %d charges one after the other, by `pg_stat_statements`, without begin and end of transactions. What the resolver's rounds tell it when nothing is charged is taken off; %s transactions in a charge are rolled back."
                .formatted(plan.charges(), Math.round(cost.rollbacks())))
        .show("Statements of a charge", cost.table())
        .reach(Goal.atMost(COMMITS, 3, rounded(cost.commits())))
        .reach(Goal.atMost(STATEMENTS, 8, rounded(cost.statements())));
  }

  // rounds of the resolver more or less make a fraction; a charge has whole statements
  private static double rounded(double times) {
    return (double) Math.round(times);
  }

  private static Goal connections(List<Match> matches) {
    long most =
        matches.stream()
            .flatMapToLong(
                match -> match.ours().mapToLong(slot -> slot.opened() - 2L * match.callers()))
            .max()
            .orElse(0);
    return Goal.none(CONNECTIONS, Math.max(0, most));
  }

  private static Goal outcomes(List<Match> matches) {
    return Goal.none(
        OUTCOMES, matches.stream().flatMap(Match::ours).filter(slot -> !slot.right()).count());
  }
}
