// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.event.RecurringEvent;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A shop that sells tea of the month: the modules' own beans, and the simulator for Payple. */
final class TeaShop implements BeforeEachCallback, AfterEachCallback {

  static final LocalDate START = LocalDate.of(2027, 1, 4);
  static final String PAYER = "77";
  static final String HASH = "a".repeat(64);
  static final Plan TEA = Plan.of("tea", 1, "Tea of the month", 9_900);

  private static final LocalTime MORNING = LocalTime.of(9, 0, 5);
  private static final LocalTime EVENING = LocalTime.of(20, 30);

  private final Shop shop;

  // each lookup of a dependent bean makes another one, which lives as long as the container
  private Recurring recurring;
  private RecurringDatabase database;

  private TeaShop(Shop shop) {
    this.shop = shop;
  }

  static TeaShop usual() {
    return of(Shop.usual());
  }

  static TeaShop of(Shop shop) {
    return new TeaShop(
        shop.with(RecurringEventRecorder.class)
            .with("payple.recurring.charges-per-second", "5000"));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    shop.beforeEach(context);
    recurring = shop.bean(Recurring.class);
    database = shop.bean(RecurringDatabase.class);
    goTo(START, MORNING);
    shop.bean(RecurringStart.class).prepared();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    shop.afterEach(context);
  }

  Shop shop() {
    return shop;
  }

  Recurring recurring() {
    return recurring;
  }

  RecurringDatabase database() {
    return database;
  }

  Instant now() {
    return shop.bean(ModuleClock.class).instant();
  }

  LocalDate today() {
    return KoreanTime.day(now());
  }

  Consent consent() {
    return new Consent(now(), "web", HASH);
  }

  /** A buyer with a card who pays by this plan from a day on. */
  Subscription subscribe(Plan plan, LocalDate from) {
    shop.registerCard(PAYER);
    recurring().plan(plan);
    return recurring()
        .subscribe(SubscribeRequest.of("tea-1", PAYER, plan.planId(), from, consent()));
  }

  /** Moves the clocks to a Korean day and time, and does what is due then. */
  void goTo(LocalDate day, LocalTime time) {
    Duration ahead = Duration.between(now(), day.atTime(time).atZone(KoreanTime.KST).toInstant());
    shop.pass(ahead);
  }

  /** Lets days pass, each with a morning and an evening on which the module works. */
  void liveUntil(LocalDate last) {
    for (LocalDate day = today(); !day.isAfter(last); day = day.plusDays(1)) {
      for (LocalTime time : List.of(MORNING, EVENING)) {
        if (now().isBefore(day.atTime(time).atZone(KoreanTime.KST).toInstant())) {
          goTo(day, time);
        }
        work();
      }
    }
  }

  /** Lives through these days alone. */
  void liveOn(LocalDate... days) {
    for (LocalDate day : days) {
      goTo(day, MORNING);
      liveUntil(day);
    }
  }

  /** A round of the recurring payments and of the resolver. */
  void work() {
    recurring().run();
    shop.resolve();
  }

  Instalment instalment(int period) {
    return recurring().instalments("tea-1").stream()
        .filter(each -> each.period() == period)
        .findFirst()
        .orElseThrow();
  }

  List<LocalDate> daysOf(InstalmentState state) {
    return recurring().instalments("tea-1").stream()
        .filter(each -> each.state() == state)
        .map(Instalment::dueDay)
        .toList();
  }

  <T extends RecurringEvent> List<T> received(Class<T> type) {
    return shop.bean(RecurringEventRecorder.class).events().stream()
        .flatMap(event -> type.isInstance(event) ? Stream.of(type.cast(event)) : Stream.empty())
        .toList();
  }

  /** How many charges of the ledger were made in all. */
  int charged() {
    return shop.payple().ledger().orders().stream()
        .mapToInt(entry -> entry.captures().size())
        .sum();
  }

  /** The next charges of an order meet a fault. */
  void fault(String orderId, FaultKind kind, int times) {
    shop.payple().faults().inject(orderId, Fault.on(Operation.CHARGE, kind).repeated(times));
  }
}
