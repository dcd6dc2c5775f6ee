// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Decision;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.RunReport;
import io.github.payple4ee.recurring.UpcomingInstalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
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

  private static final int MONTHS = Integer.getInteger("payple.random.months", 60);
  private static final int TOGETHER = 16;

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual().with(ModelCalendar.class));

  private final List<RandomBuyer> buyers = new ArrayList<>();
  private final RandomEvents events = new RandomEvents();
  private SentCharges sent;
  private RandomPlans plans;
  private RandomWorld world;
  private LedgerChecks books;
  private Random random;
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
    sent = new SentCharges(tea.database());
    books = new LedgerChecks(tea, events);
    world =
        new RandomWorld(
            tea,
            random,
            List.of(
                new RandomNode(tea.shop(), seed, sent::sending),
                new RandomNode(tea.shop(), seed + 1, sent::sending)));
    try {
      long days = 0;
      while (days < MONTHS * 30L) {
        LocalDate before = tea.today();
        step();
        days += (tea.today().toEpochDay() - before.toEpochDay()) * TOGETHER;
      }
      endAll();
      buyers.forEach(buyer -> books.assertAgreement(buyer, rows(buyer)));
      books.assertOneChargeAPeriod();
      sent.assertCaps(tea.shop().service());
    } catch (AssertionError failed) {
      System.Logger log = System.getLogger(getClass().getName());
      buyers.forEach(buyer -> log.log(System.Logger.Level.WARNING, buyer.story()));
      throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
    }
  }

  private List<RandomBuyer> present() {
    return buyers.stream().filter(buyer -> !buyer.model().endReported).toList();
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
      if (random.nextInt(50) == 0) {
        preview(buyer);
      }
    }
    world.trouble();
    world.pass();
    letPeopleWork(false);
    world.work();
    check();
  }

  /** What the shop shows to the buyer and its staff. */
  private void preview(RandomBuyer buyer) {
    SubscriptionModel model = buyer.model();
    assertThat(tea.recurring().explain(model.id(), Locale.KOREAN)).isNotEmpty();
    for (UpcomingInstalment coming : tea.recurring().preview(model.id(), 6)) {
      int period = coming.period();
      long amount = model.free(period) ? 0 : model.plan(model.version(period)).amount();
      assertThat(coming.dueDay()).as(buyer.story()).isEqualTo(model.due(period));
      assertThat(coming.amount()).as(period + " of " + buyer.story()).isEqualTo(amount);
      assertThat(model.skipped).as(buyer.story()).doesNotContain(period);
      assertThat(model.paused(period)).as(period + " of " + buyer.story()).isFalse();
    }
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
      boolean charged = books.remaining(orderId) > 0;
      tea.shop()
          .service()
          .decide(
              charged
                  ? Decision.charged(orderId, payment.amount(), "in the books", "kim")
                  : Decision.notCharged(orderId, "in the books", "kim"));
    }
  }

  private List<InstalmentRow> rows(RandomBuyer buyer) {
    return tea.database().own(store -> store.instalments().of(buyer.model().id()));
  }

  private void check() {
    sent.assertAllowed();
    List<RandomBuyer> present = present();
    present.forEach(buyer -> check(buyer, SubscriptionChecks::prices));
    events.look(tea.shop().bean(RecurringEventRecorder.class).events());
    present.forEach(buyer -> check(buyer, SubscriptionChecks::always));
    if (world.allIsDone()) {
      present.forEach(buyer -> check(buyer, SubscriptionChecks::whenAllIsDone));
    }
  }

  private void check(RandomBuyer buyer, Consumer<SubscriptionChecks> check) {
    SubscriptionRow subscription =
        tea.database().own(store -> store.subscriptions().find(buyer.model().id()).orElseThrow());
    try {
      check.accept(new SubscriptionChecks(buyer.model(), subscription, rows(buyer), tea.now()));
    } catch (AssertionError failed) {
      throw new AssertionError(failed.getMessage() + "\n" + buyer.story(), failed);
    }
  }

  /** Nothing goes wrong any more, and the operator decides what waits for a review. */
  private void endAll() {
    for (int day = 0; day < 12; day++) {
      letPeopleWork(true);
      world.goodDay();
      check();
    }
    assertThat(world.allIsDone()).isTrue();
  }
}
