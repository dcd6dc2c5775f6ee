// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Decision;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.RunReport;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Subscriptions with random plans live through months of declines, doubts, lost answers, power
 * cuts, downtime and changes of mind, on two nodes; a model that shares no code with the module
 * says what may be charged, when, and how much. What happens depends on the seed, apart from the
 * race of the nodes. More with {@code -Dpayple.random.months=5000} and {@code
 * -Dpayple.random.seed=42}.
 */
@DisplayName("Whatever happens to subscriptions, each period is charged once, on its day")
class RandomSubscriptionsTest {

  private static final int MONTHS = Integer.getInteger("payple.random.months", 150);
  private static final int TOGETHER = 16;
  private static final long FAST = 5_000_000;

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual().with(ModelCalendar.class));

  private final List<RandomBuyer> buyers = new ArrayList<>();
  private final RandomEvents events = new RandomEvents();
  private SentCharges sent;
  private RandomPlans plans;
  private List<RandomNode> nodes;
  private Random random;
  private Instant trustedFrom = Instant.MIN;
  private boolean refused;
  private int cards;

  static List<Long> seeds() {
    String given = System.getProperty("payple.random.seed");
    return given == null
        ? List.of(20_261_201L, new Random().nextLong())
        : List.of(Long.valueOf(given));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void eachPeriodIsChargedOnceOnItsDay(long seed) {
    random = new Random(seed);
    plans = new RandomPlans(tea, random);
    sent = new SentCharges(tea.shop().bean(RecurringDatabase.class));
    nodes =
        List.of(
            new RandomNode(tea.shop(), seed, sent::sending),
            new RandomNode(tea.shop(), seed + 1, sent::sending));
    try {
      long days = 0;
      while (days < MONTHS * 30L) {
        LocalDate before = tea.today();
        step();
        days += (tea.today().toEpochDay() - before.toEpochDay()) * TOGETHER;
      }
      settle();
      buyers.forEach(this::assertAgreement);
      assertOneChargeAPeriod();
      sent.assertCaps(tea.shop().service());
    } catch (AssertionError failed) {
      System.Logger log = System.getLogger(getClass().getName());
      buyers.forEach(buyer -> log.log(System.Logger.Level.WARNING, buyer.story()));
      throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
    }
  }

  private List<RandomBuyer> present() {
    return buyers.stream().filter(buyer -> !buyer.model().endTold).toList();
  }

  private void step() {
    while (present().size() < TOGETHER) {
      RandomBuyer buyer = plans.subscribe(buyers.size());
      sent.expect(buyer.model());
      events.expect(buyer.model());
      buyers.add(buyer);
    }
    for (RandomBuyer buyer : present()) {
      List<InstalmentRow> rows = rows(buyer);
      buyer.strike(rows);
      buyer.act(rows);
      if (random.nextInt(150) == 0) {
        changeCard(buyer);
      }
    }
    trouble();
    pass();
    letPeopleWork(false);
    boolean cut = random.nextInt(12) == 0;
    work(cut);
    if (refused) {
      // what the observers refused is told again later
      tea.shop().bean(Heard.class).refuse(0);
      trustedFrom = tea.now().plus(Duration.ofDays(2));
      refused = false;
    }
    check(!cut);
  }

  private void changeCard(RandomBuyer buyer) {
    String payer = buyer.model().request.payerNumber();
    for (RandomBuyer other : buyers) {
      if (other.model().request.payerNumber().equals(payer)) {
        rows(other).stream()
            .filter(row -> row.state == InstalmentState.NEEDS_CARD)
            .forEach(row -> other.model().asked.add(row.period));
      }
    }
    buyer.changeCard(rows(buyer), "411111111111" + (1000 + cards++));
  }

  private void trouble() {
    if (random.nextInt(30) == 0) {
      tea.shop().bean(Heard.class).refuse(1 + random.nextInt(3));
      refused = true;
    }
    if (random.nextInt(25) == 0) {
      tea.shop()
          .payple()
          .faults()
          .inject(
              Faults.ANY_ORDER,
              Fault.on(Operation.AUTHENTICATION, FaultKind.HTTP_500)
                  .repeated(1 + random.nextInt(4)));
    }
  }

  /** Time passes: mostly to the next morning or evening, and sometimes no server runs for long. */
  private void pass() {
    LocalDate day = tea.today();
    LocalTime time = tea.now().atZone(KoreanTime.KST).toLocalTime();
    int luck = random.nextInt(100);
    if (luck < 8) {
      tea.shop().pass(Duration.ofMinutes(List.of(1, 6, 16, 61, 241).get(random.nextInt(5))));
    } else if (luck < 14) {
      tea.goTo(day.plusDays(1), LocalTime.of(random.nextInt(24), 5 + random.nextInt(40)));
    } else if (luck < 17) {
      tea.goTo(day.plusDays(2 + random.nextInt(20)), LocalTime.of(9 + random.nextInt(10), 30));
    } else if (luck < 18 && random.nextInt(2) == 0) {
      tea.goTo(day.plusDays(25 + random.nextInt(80)), LocalTime.of(9 + random.nextInt(10), 30));
    } else if (time.isBefore(LocalTime.of(11, 30))) {
      tea.goTo(day, LocalTime.of(17, 20));
    } else {
      tea.goTo(day.plusDays(1), LocalTime.of(11, 10));
    }
  }

  private void work(boolean cut) {
    hurry();
    CompletableFuture.allOf(
            nodes.stream()
                .map(node -> CompletableFuture.runAsync(() -> node.work(cut)))
                .toArray(CompletableFuture[]::new))
        .join();
    tea.shop().resolve();
    if (!cut) {
      nodes.get(0).work(false);
    } else if (random.nextBoolean()) {
      tea.shop().pass(Duration.ofMinutes(6));
    }
  }

  /** After trouble the run is slow, in real time; how it slows down is tested elsewhere. */
  private void hurry() {
    database()
        .own(
            store -> {
              RunRow run = tea.shop().bean(RunControl.class).read(store);
              Instant before = run.nextAt;
              run.perThousandSeconds = FAST;
              run.nextAt = before.plusMillis(1);
              store.run().update(run, before);
              return run;
            });
  }

  private void letPeopleWork(boolean all) {
    RunReport report = tea.recurring().report(tea.today());
    if (report.stopped() != null && (all || random.nextInt(3) == 0)) {
      tea.recurring().resumeRun();
    }
    for (RandomBuyer buyer : all ? buyers : present()) {
      for (InstalmentRow row : rows(buyer)) {
        if (row.state == InstalmentState.IN_DOUBT && (all || random.nextInt(4) == 0)) {
          decide(row.orderId());
        }
        if (row.review != null && !buyer.model().over && random.nextInt(20) == 0) {
          buyer.retry(tea.recurring());
        }
      }
    }
  }

  private void decide(String orderId) {
    Payment payment = tea.shop().service().find(orderId).orElseThrow();
    if (payment.state() == PaymentState.NEEDS_REVIEW) {
      boolean charged = remaining(orderId) > 0;
      tea.shop()
          .service()
          .decide(
              charged
                  ? Decision.charged(orderId, payment.amount(), "in the books", "kim")
                  : Decision.notCharged(orderId, "in the books", "kim"));
    }
  }

  private long remaining(String orderId) {
    return tea.shop().payple().ledger().order(orderId).map(LedgerEntry::remaining).orElse(0L);
  }

  private List<InstalmentRow> rows(RandomBuyer buyer) {
    return database().own(store -> store.instalments().of(buyer.model().id()));
  }

  private RecurringDatabase database() {
    return tea.shop().bean(RecurringDatabase.class);
  }

  private void check(boolean worked) {
    sent.assertAllowed();
    events.look(tea.shop().bean(Heard.class).events());
    boolean done =
        worked
            && tea.now().isAfter(trustedFrom)
            && tea.recurring().report(tea.today()).stopped() == null;
    for (RandomBuyer buyer : present()) {
      SubscriptionRow subscription =
          database().own(store -> store.subscriptions().find(buyer.model().id()).orElseThrow());
      SubscriptionChecks checks =
          new SubscriptionChecks(buyer.model(), subscription, rows(buyer), tea.now());
      try {
        checks.always();
        if (done) {
          checks.whenAllIsDone();
        }
      } catch (AssertionError failed) {
        throw new AssertionError(failed.getMessage() + "\n" + buyer.story());
      }
    }
    if (!worked) {
      trustedFrom = tea.now().plus(Duration.ofMinutes(30));
    }
  }

  /** Nothing goes wrong any more, and everybody decides what waits for it. */
  private void settle() {
    tea.shop().payple().faults().clear();
    tea.shop().bean(Heard.class).refuse(0);
    for (int round = 0; round < 12; round++) {
      tea.goTo(tea.today().plusDays(1), LocalTime.of(11, 10));
      letPeopleWork(true);
      work(false);
      check(false);
    }
    trustedFrom = Instant.MIN;
    check(true);
  }

  private void assertAgreement(RandomBuyer buyer) {
    for (InstalmentRow row : rows(buyer)) {
      long captured = 0;
      for (int attempt = 1; attempt <= row.attempt; attempt++) {
        captured += remaining(new OrderName(row.subscriptionId, row.period, attempt).text());
      }
      String story = "period " + row.period + " " + row.state + " of " + buyer.story();
      boolean paid = row.state == InstalmentState.PAID;
      assertThat(captured).as("books: " + story).isEqualTo(paid ? row.amount : 0);
      if (paid) {
        Payment payment = tea.shop().find(row.orderId());
        assertThat(payment.state()).as(story).isEqualTo(PaymentState.PAID);
        assertThat(payment.amount()).as(story).isEqualTo(row.amount);
      }
      events.assertPaid(row, story);
    }
  }

  private void assertOneChargeAPeriod() {
    Map<String, Integer> charges = new HashMap<>();
    for (LedgerEntry entry : tea.shop().payple().ledger().orders()) {
      OrderName.of(entry.orderId())
          .filter(name -> entry.remaining() > 0)
          .ifPresent(
              name ->
                  charges.merge(
                      name.subscriptionId() + "." + name.period(),
                      entry.captures().size(),
                      Integer::sum));
    }
    assertThat(charges).as("charged periods").isNotEmpty();
    assertThat(charges.values()).as("charges of a period").containsOnly(1);
  }
}
