// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Crew;
import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import io.github.payple4ee.benchmarks.part.CostMeter.Job;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import io.github.payple4ee.benchmarks.server.KillBill;
import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import io.github.payple4ee.benchmarks.server.Shop;
import io.github.payple4ee.benchmarks.work.Merchant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a platform with its own journal costs: Kill Bill on the same PostgreSQL. */
public final class PlatformPart implements Part {

  private static final String DATABASE = "killbill";
  private static final int ACCOUNTS = 128;
  // as its documentation advises when the secret need not be hashed
  private static final int FEWEST_HASHES = 1;
  private static final int COUNTED = 50;
  private static final String OURS = "**our service, by HTTP, with two calls of Payple**";

  @Override
  public String name() {
    return "platform";
  }

  @Override
  public String title() {
    return "Beside a platform";
  }

  @Override
  public Section run(Site site, Plan plan) {
    Section section = new Section(title());
    if (!KillBill.available()) {
      return section.say("Kill Bill is there with the profile `benchmarks` alone.");
    }
    section.say(DESCRIPTION.formatted(KillBill.version()));
    Shops shops = site.shops(Scheme.PLAIN);
    KillBill.createTables(site.database(), DATABASE);
    Work ours = new OurCharges(shops.postgresql());
    warmUp(ours, plan);
    OperationCost cost =
        CostMeter.of(site.database(), shops.database(), plan.charges())
            .measured(Job.of(shops.postgresql(), "charge"));
    Map<Integer, Table> tables = new LinkedHashMap<>();
    plan.crowds().forEach(callers -> tables.put(callers, table()));
    OperationCost theirs = null;
    for (int hashes : List.of(KillBill.USUAL_HASHES, FEWEST_HASHES)) {
      try (KillBill server = KillBill.start(site.database(), DATABASE, hashes, ACCOUNTS)) {
        Work payments = run -> number -> server.pay(run.orderId(number), number, Merchant.AMOUNT);
        warmUp(payments, plan);
        for (int callers : plan.crowds()) {
          compare(section, plan, hashes, callers, ours, payments, tables.get(callers));
        }
        if (hashes == FEWEST_HASHES) {
          theirs =
              CostMeter.of(site.database(), DATABASE, COUNTED)
                  .measured(run -> measured(payments, run));
        }
      }
    }
    tables.forEach((callers, table) -> section.show("Payments, callers: " + callers, table));
    return section
        .show("What a payment costs PostgreSQL", costs(cost, theirs))
        .show("Statements of a payment of Kill Bill", theirs.table())
        .learn("statements / commits of a payment", counts(cost), "", counts(theirs));
  }

  private static Table table() {
    return new Table("payment", "a second", "p50 ms", "p99 ms", "our service ÷ it");
  }

  private static void compare(
      Section section, Plan plan, int hashes, int callers, Work ours, Work theirs, Table table) {
    Rounds<Measurement> our = new Rounds<>();
    Rounds<Measurement> their = new Rounds<>();
    Duration slot = plan.slot().multipliedBy(2);
    for (int round = 0; round < plan.rounds(); round++) {
      our.add(measured(ours, Run.lasting(slot, "charge", callers, Shop.newPrefix())));
      their.add(measured(theirs, Run.lasting(slot, "payment", callers, Shop.newPrefix())));
    }
    String name =
        hashes == KillBill.USUAL_HASHES ? "Kill Bill as it comes" : "Kill Bill, secret hashed once";
    table.row(row(OURS + " in turn with: " + name, our, our));
    table.row(row(name, their, our));
    if (hashes == FEWEST_HASHES) {
      section.learn(
          "payments a second by HTTP, "
              + (callers == 1 ? "one caller" : callers + " callers")
              + "; ours with two calls of Payple, Kill Bill's with none",
          Figures.of(our.median(Measurement::rate)),
          "",
          Figures.of(their.median(Measurement::rate)));
    }
  }

  private static String[] row(String what, Rounds<Measurement> measured, Rounds<Measurement> ours) {
    return new String[] {
      what,
      Figures.of(measured.median(Measurement::rate)),
      Figures.millis(measured.median(Measurement::p50)),
      Figures.millis(measured.median(Measurement::p99)),
      Figures.of(ours.ratio(measured, Measurement::rate))
    };
  }

  private static Table costs(OperationCost ours, OperationCost theirs) {
    return new Table("payment", "statements", "transactions", "commits that wait for the disk")
        .row(row("**our service**", ours))
        .row(row("Kill Bill", theirs));
  }

  private static String[] row(String what, OperationCost cost) {
    return new String[] {
      what,
      String.valueOf(cost.statements()),
      String.valueOf(cost.transactions()),
      String.valueOf(cost.commits())
    };
  }

  private static String counts(OperationCost cost) {
    return cost.statements() + " / " + cost.commits();
  }

  private static void warmUp(Work work, Plan plan) {
    measured(
        work,
        Run.lasting(plan.warmUp().multipliedBy(2), "warm-up", ACCOUNTS / 4, Shop.newPrefix()));
  }

  private static Measurement measured(Work work, Run run) {
    try {
      Measurement measured = new Crew(work, run).measure(Thread::new);
      if (measured.failures() > 0) {
        throw new IllegalStateException(measured.failure());
      }
      return measured;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static final String DESCRIPTION =
      """
      Kill Bill %s, from Maven Central, in a Tomcat of its own with the same heap as ours, its tables in the same PostgreSQL. It is what a platform with its own journal costs; it can do much that
      this module does not, such as subscriptions and invoices. Its payments are external ones (`__EXTERNAL_PAYMENT__`): it calls no gateway, so that only its own work is measured, while
      each charge of ours makes two calls of Payple. Both are called by HTTP, by the same client in the process that measures, one payment for each request, spread over 128 accounts and 128 buyers.
      Kill Bill hashes the secret of its tenant 200,000 times for each request; as its documentation allows, it is measured with one time as well, and that is what the head of this page shows.""";

  /** Charges a registered card by the shop's resource. */
  private static final class OurCharges implements Work {
    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI charges;

    OurCharges(Shop shop) {
      this.charges = shop.charges();
    }

    @Override
    public Caller caller(Run run) {
      return number -> charge(charges.resolve(run.prefix() + "/" + number));
    }

    private void charge(URI address) throws InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()).build();
      try {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
