// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.browser.Visit;
import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.part.Contender.Slot;
import io.github.payple4ee.benchmarks.part.CostMeter.Job;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One charge of a registered card, by the module and by hand, in turn. */
public final class OperationPart implements Part {

  /** Goals that are not about time. */
  public static final String COMMITS = "commits in a charge, PostgreSQL";

  /** See above. */
  public static final String STATEMENTS = "statements in a charge, PostgreSQL";

  /** See above. */
  public static final String ROUND_TRIPS = "round trips to PostgreSQL in a charge";

  /** See above. */
  public static final String PORTABLE_STATEMENTS =
      "statements in a charge, portable path of the other products";

  /** See above. */
  public static final String REFUND = "commits in a refund, PostgreSQL";

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
    return "A charge";
  }

  @Override
  public Section run(Site site, Plan plan) {
    Section section = new Section(title());
    List<Match> all = new ArrayList<>();
    section.say(DESCRIPTION);
    for (Scheme scheme : plan.schemes()) {
      boolean first = scheme.equals(plan.schemes().get(0));
      Shops shops = site.shops(scheme);
      if (first) {
        // before there are many connections
        cost(site, plan, shops, section);
      }
      List<Contender> withDatabase = Contender.withDatabase(shops);
      withDatabase.forEach(each -> each.warmUp(site, MANY, plan));
      for (int callers : plan.measured(plan.callers(), scheme)) {
        Match match = Match.of(site, withDatabase, callers, plan);
        all.add(match);
        section.show(
            "Payple: " + scheme + ", PostgreSQL, callers: " + callers,
            match.table(Contender.ROWS_JAVA));
        goals(section, scheme, match);
        lessons(section, scheme, match);
      }
      if (first) {
        all.add(withUsualDelay(site, plan, withDatabase, section));
      }
      List<Contender> withoutDatabase = Contender.withoutDatabase(shops);
      withoutDatabase.forEach(each -> each.warmUp(site, MANY, plan));
      for (int callers : plan.measured(plan.callers(), scheme)) {
        Match match = Match.of(site, withoutDatabase, callers, plan);
        all.add(match);
        section.show(
            "Payple: " + scheme + ", no database on a disk, callers: " + callers,
            match.table(Contender.JAVA));
        if (callers == MANY) {
          section.reach(atLeast(match, scheme, Contender.CLIENT, Contender.JAVA, 1));
        }
      }
    }
    return section.reach(connections(all)).reach(outcomes(all));
  }

  /** Over TLS every contender pays for the encryption as well: that is shown, and no goal. */
  private static void goals(Section section, Scheme scheme, Match match) {
    if (!scheme.equals(Scheme.PLAIN)) {
      return;
    }
    if (match.callers() == MANY) {
      section
          .reach(atLeast(match, scheme, Contender.POSTGRESQL, Contender.ROWS, 0.95))
          .reach(atLeast(match, scheme, Contender.POSTGRESQL, Contender.ROWS_JAVA, 1.25))
          .reach(
              Goal.atMost(
                  "p99 of "
                      + named(Contender.POSTGRESQL, Contender.ROWS_JAVA, scheme, match.callers()),
                  1.1,
                  match.ratio(Contender.POSTGRESQL, Contender.ROWS_JAVA, Slot::p99)))
          .reach(atLeast(match, scheme, Contender.PORTABLE, Contender.ROWS, 0.75));
    } else if (match.callers() == 1) {
      section.reach(atLeast(match, scheme, Contender.POSTGRESQL, Contender.ROWS_JAVA, 1.2));
    }
  }

  private static void lessons(Section section, Scheme scheme, Match match) {
    if (!scheme.equals(Scheme.PLAIN)) {
      return;
    }
    String callers = callers(match.callers());
    section
        .learn("charges a second, " + callers, ours(match, Slot::rate), byHand(match, Slot::rate))
        .learn(
            "ms that 99 of 100 charges stay below, " + callers,
            ours(match, slot -> slot.p99() / 1e6),
            byHand(match, slot -> slot.p99() / 1e6));
    if (match.callers() == MANY) {
      section
          .learn(
              "µs of processor time of a charge, server and PostgreSQL",
              ours(match, Slot::micros),
              byHand(match, Slot::micros))
          .learn(
              "KB that the server allocates for a charge",
              ours(match, Slot::kilobytes),
              byHand(match, Slot::kilobytes))
          .say(
              "Distance to what the disk allows: a charge needs three commits, and %d callers commit %s rows a second one by one, so that no journal could make more than %s charges a second. Our service makes %s of that."
                  .formatted(
                      MANY,
                      Figures.of(match.median(Contender.COMMIT, Slot::rate)),
                      Figures.of(match.median(Contender.COMMIT, Slot::rate) / COMMITS_OF_CHARGE),
                      Figures.percent(
                          match.ratio(Contender.POSTGRESQL, Contender.COMMIT)
                              * COMMITS_OF_CHARGE)));
    }
  }

  private static String callers(int callers) {
    return callers == 1 ? "one caller" : callers + " callers";
  }

  private static String ours(Match match, ToDoubleFunction<Slot> figure) {
    return Figures.of(match.median(Contender.POSTGRESQL, figure));
  }

  private static String byHand(Match match, ToDoubleFunction<Slot> figure) {
    return Figures.of(match.median(Contender.ROWS_JAVA, figure));
  }

  private static Goal atLeast(Match match, Object how, String one, String other, double wanted) {
    return Goal.atLeast(named(one, other, how, match.callers()), wanted, match.ratio(one, other));
  }

  private static String named(String one, String other, Object how, int callers) {
    return "%s ÷ %s, %s, %s".formatted(one, other, how, callers(callers));
  }

  private static Match withUsualDelay(
      Site site, Plan plan, List<Contender> contenders, Section section) {
    site.payple().delay(USUAL);
    Match match = Match.of(site, contenders, MANY, plan);
    site.payple().delay(Duration.ZERO);
    section.show(
        "Payple: "
            + plan.schemes().get(0)
            + " and answers after 5 ms, PostgreSQL, callers: "
            + MANY,
        match.table(Contender.ROWS_JAVA));
    return match;
  }

  private static void cost(Site site, Plan plan, Shops shops, Section section) {
    Shop shop = shops.postgresql();
    CostMeter meter = CostMeter.of(site.database(), shops.database(), plan.charges());
    OperationCost charge = meter.measured(Job.of(shop, "charge"));
    OperationCost byHand = meter.measured(Job.of(shop, "rows-java-net-http"));
    OperationCost refund =
        meter.measured(Job.of(shop, "charge", run -> shop.prepare(run.doing("refund"))));
    OperationCost callback =
        meter.measured(Job.of(shop, "open", run -> send(site, shop.results(run))));
    OperationCost callbackByHand =
        meter.measured(Job.of(shop, "open", run -> send(site, shop.resultsByHandWithRows(run))));
    OperationCost portable =
        meter.of(shops.portableDatabase()).measured(Job.of(shops.portable(), "charge"));
    Table table =
        new Table(
            "operation",
            "statements",
            "transactions",
            "commits that wait for the disk",
            "round trips");
    row(table, "**a charge**", charge);
    row(table, "a charge by hand: JDBC", byHand);
    row(table, "**a charge, portable path**", portable);
    row(table, "**a callback with its confirm**", callback);
    row(table, "a callback with its confirm by hand: JDBC", callbackByHand);
    row(table, "**a refund**", refund);
    section
        .say(COUNTED.formatted(plan.charges()))
        .show("What an operation costs PostgreSQL", table)
        .show("Statements of a charge", charge.table())
        .show("Statements of a charge by hand", byHand.table())
        .show("Statements of a charge, portable path", portable.table())
        .show("Statements of a refund", refund.table())
        .reach(Goal.atMost(STATEMENTS, 3, charge.statements()))
        .reach(Goal.atMost(COMMITS, COMMITS_OF_CHARGE, charge.commits()))
        .reach(Goal.atMost(ROUND_TRIPS, 4, charge.roundTrips()))
        .reach(Goal.atMost(PORTABLE_STATEMENTS, 7, portable.statements()))
        .reach(Goal.atMost(REFUND, 3, refund.commits()))
        .learn(
            "statements / commits / round trips of a charge", charge.toString(), byHand.toString())
        .learn(
            "statements / commits / round trips of a callback with its confirm",
            callback.toString(),
            callbackByHand.toString());
  }

  private static void row(Table table, String what, OperationCost cost) {
    table.row(
        what,
        String.valueOf(cost.statements()),
        String.valueOf(cost.transactions()),
        String.valueOf(cost.commits()),
        String.valueOf(cost.roundTrips()));
  }

  private static void send(Site site, Visit visit) {
    Measurement brought = site.crowd().send(visit);
    if (brought.failures() > 0) {
      throw new IllegalStateException(brought.failure());
    }
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

  private static final int COMMITS_OF_CHARGE = 3;

  private static final String DESCRIPTION =
      """
      A charge of a registered card is an authentication and a charge: two calls of two hosts of Payple, and the rows of the journal.
      Each number of callers is so many threads of the server. What is compared with each other runs in the same server; the portable path
      has a server of its own on the same PostgreSQL, whose journal sees another database product than PostgreSQL.

      **By hand** is what a careful developer would write: the same rows in the same tables, with three commits, because three facts
      must survive a crash: the intent before Payple is called (one select of the card, one insert of the payment, one of its history line), the outcome
      after the answer (one conditional update without a lock, one insert of the line, one of the event), and that the event was delivered (one update).
      The transactions are the server's, by `UserTransaction`, the statements are prepared and cached as ours are. By hand nothing is encrypted, logged, validated or
      repeated, no event is delivered, and no doubt is ever resolved. One variant calls by `java.net.http` and JSON-B, the other by raw sockets that parse nothing, which no shop
      would do. HTTP clients have their usual pools. The goals are for plain connections: over TLS
      all of them pay for the encryption too, which the tables show. Bytes are those that the server's threads allocate; the time of PostgreSQL's processors is that of all its processes.""";

  private static final String COUNTED =
      """
      Counted in PostgreSQL's log of all statements, %d times one after the other, without begin and end of transactions; what the resolver
      does when nothing is asked of the server is taken off. A transaction that only reads commits nothing and waits for no disk. A round trip is a statement or
      the end of a transaction; its begin travels with the first statement.""";
}
