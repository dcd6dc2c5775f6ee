// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.recurring.AnchorDay;
import io.github.payple4ee.recurring.BusinessDayRule;
import io.github.payple4ee.recurring.ChargeHours;
import io.github.payple4ee.recurring.EndOfDunning;
import io.github.payple4ee.recurring.Ladder;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.simulator.fault.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes plans and subscriptions by a seed. */
final class RandomPlans {

  private final TeaShop tea;
  private final Random random;
  private final Set<String> withCard = new HashSet<>();

  RandomPlans(TeaShop tea, Random random) {
    this.tea = tea;
    this.random = random;
  }

  /** Subscribes a buyer, who may have another subscription, to a plan of its own. */
  RandomBuyer subscribe(int number) {
    // two of three share the card of a buyer
    int pair = number / 2;
    boolean alone = pair % 3 == 0;
    String payer = String.valueOf(alone ? 10_000 + number : 1_000 + pair);
    List<Plan> versions = versions("plan-" + number, alone);
    boolean fromAccount = alone && random.nextInt(3) == 0;
    if (withCard.add(payer)) {
      tea.shop().payple().faults().clear(Faults.ANY_ORDER);
      register(payer, fromAccount);
    }
    tea.recurring().plan(versions.get(0));
    LocalDate from = tea.today().plusDays(random.nextInt(25));
    SubscribeRequest request =
        SubscribeRequest.of("s-" + number, payer, "plan-" + number, from, tea.consent());
    if (random.nextInt(3) > 0) {
      request = request.on(new AnchorDay(1 + random.nextInt(31)));
    }
    if (random.nextInt(3) == 0) {
      request = request.freeUntil(from.plusDays(random.nextInt(70)));
    }
    if (random.nextInt(5) == 0) {
      request = request.endingOn(from.plusDays(random.nextInt(300)));
    }
    if (fromAccount) {
      request = request.fromAccount();
    }
    tea.recurring().subscribe(request);
    versions.forEach(tea.recurring()::plan);
    return new RandomBuyer(
        tea, new SubscriptionModel(request, versions), new Random(random.nextLong()));
  }

  private void register(String payer, boolean account) {
    if (account) {
      String key =
          tea.shop().payple().cards().registerAccount(payer, "088", "1101" + payer).billingKey();
      tea.shop().service().adopt(AdoptRequest.account(payer, key)).orElseThrow();
    } else {
      tea.shop().registerCard(payer);
    }
  }

  private List<Plan> versions(String planId, boolean alone) {
    int months = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
    BusinessDayRule rule = List.of(BusinessDayRule.values()).get(random.nextInt(3));
    List<Plan> versions = new ArrayList<>();
    for (int version = 1; version <= 3; version++) {
      Plan plan =
          Plan.of(planId, version, "Tea of the month", 1_000L * (5 + random.nextInt(20)))
              .everyMonths(months)
              .on(rule)
              .notifiedBefore(random.nextInt(2) == 0 ? 0 : random.nextInt(15))
              .within(hours())
              .with(ladder())
              .endingAfter(
                  random.nextInt(20),
                  random.nextInt(3) == 0 ? EndOfDunning.END : EndOfDunning.SUSPEND);
      versions.add(alone ? plan : plan.severalPerMonth());
    }
    return versions;
  }

  private ChargeHours hours() {
    return random.nextBoolean()
        ? ChargeHours.USUAL
        : new ChargeHours(
            LocalTime.of(7 + random.nextInt(5), 0), LocalTime.of(18 + random.nextInt(6), 0));
  }

  private Ladder ladder() {
    if (random.nextBoolean()) {
      return Ladder.USUAL;
    }
    List<Integer> days = new ArrayList<>();
    int day = 0;
    for (int steps = random.nextInt(5); steps > 0; steps--) {
      day += 1 + random.nextInt(9);
      days.add(day);
    }
    int week = 1 + random.nextInt(4);
    return new Ladder(
        days,
        random.nextBoolean() ? List.of(10, 25) : List.of(31),
        random.nextInt(6),
        List.of(Duration.ofMinutes(15), Duration.ofHours(1)),
        Duration.ofDays(1),
        week,
        week + random.nextInt(8));
  }
}
