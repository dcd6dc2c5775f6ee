// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaypleException;
import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A subscription whose life is chosen by a seed: what is asked for it, and what goes wrong. */
final class RandomBuyer {

  private static final List<FaultKind> FAULTS =
      List.of(
          FaultKind.DECLINE,
          FaultKind.DECLINE,
          FaultKind.DECLINE,
          FaultKind.DECLINE,
          FaultKind.DECLINE_EXPIRED_CARD,
          FaultKind.DECLINE_EXPIRED_CARD,
          FaultKind.MERCHANT_LIMIT,
          FaultKind.SYSTEM_TROUBLE,
          FaultKind.SYSTEM_TROUBLE,
          FaultKind.WRONG_VALUE,
          FaultKind.LOSE_ANSWER_BEFORE,
          FaultKind.LOSE_ANSWER_AFTER,
          FaultKind.RESET_BEFORE,
          FaultKind.RESET_AFTER,
          FaultKind.HTTP_500,
          FaultKind.HTTP_500_AFTER,
          FaultKind.HTML_PAGE,
          FaultKind.NO_CARD_COMPANY_ANSWER,
          FaultKind.ALREADY_PROCESSED,
          FaultKind.WRONG_AMOUNT,
          FaultKind.WITHOUT_AMOUNT,
          FaultKind.REVERSED);

  private final TeaShop tea;
  private final SubscriptionModel model;
  private final Random random;
  private final Set<String> struck = new HashSet<>();
  private final Queue<String> story = new ConcurrentLinkedQueue<>();

  RandomBuyer(TeaShop tea, SubscriptionModel model, Random random) {
    this.tea = tea;
    this.model = model;
    this.random = random;
  }

  SubscriptionModel model() {
    return model;
  }

  /** The events of this buyer, for the message of a failure. */
  String story() {
    return model + " " + story;
  }

  private void note(String what) {
    story.add(tea.today() + " " + what);
  }

  /** Lets charges that come meet faults, some of them several. */
  void strike(List<InstalmentRow> rows) {
    for (InstalmentRow row : rows) {
      if (row.nextAt == null || row.state == InstalmentState.CHARGING) {
        continue;
      }
      if (struck.add(row.orderId()) && random.nextInt(5) < 2) {
        for (int times = 1 + random.nextInt(4) / 3; times > 0; times--) {
          strike(row.orderId());
        }
      }
    }
  }

  private void strike(String orderId) {
    FaultKind kind = FAULTS.get(random.nextInt(FAULTS.size()));
    Fault fault = Fault.on(Operation.CHARGE, kind);
    boolean performed = kind == FaultKind.NO_CARD_COMPANY_ANSWER && random.nextBoolean();
    story.add(orderId + " " + kind);
    tea.shop().payple().faults().inject(orderId, performed ? fault.whilePerformed() : fault);
    if (random.nextInt(4) == 0) {
      tea.shop()
          .payple()
          .faults()
          .inject(orderId, Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(2));
    }
  }

  /** Asks for something, now and then. */
  void act(List<InstalmentRow> rows) {
    if (model.over) {
      return;
    }
    Recurring recurring = tea.recurring();
    LocalDate today = tea.today();
    try {
      switch (random.nextInt(300)) {
        case 0, 1 -> pause(recurring, today, rows);
        case 2 -> {
          recurring.resume(model.id());
          model.resume(today);
          note("resume");
        }
        case 3, 4 -> skip(recurring, rows);
        case 5, 6, 7 -> change(recurring, today);
        case 8, 9, 10, 11, 12, 13 -> retry(recurring);
        case 14 -> cancel(recurring);
        default -> {}
      }
    } catch (SubscriptionConflictException | UnknownSubscriptionException refused) {
      note("refused: " + refused.getMessage());
    }
  }

  private void pause(Recurring recurring, LocalDate today, List<InstalmentRow> rows) {
    LocalDate from = today.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(20));
    LocalDate until = from.plusDays(random.nextInt(70));
    Set<Integer> begun =
        rows.stream()
            .filter(row -> row.state != InstalmentState.PLANNED)
            .filter(row -> row.state != InstalmentState.NOTIFIED)
            .filter(row -> row.state != InstalmentState.WAIVED)
            .filter(row -> !row.notTried())
            .map(row -> row.period)
            .collect(Collectors.toSet());
    recurring.pause(model.id(), from, until);
    model.pause(today, from, until, begun);
    note("pause " + from + " to " + until);
  }

  private void skip(Recurring recurring, List<InstalmentRow> rows) {
    int period = Math.max(1, rows.size() - 1 + random.nextInt(4));
    recurring.skip(model.id(), period);
    model.skipped.add(period);
    note("skip " + period);
  }

  private void change(Recurring recurring, LocalDate today) {
    int version = 1 + random.nextInt(model.versions.size());
    Consent consent =
        random.nextInt(3) == 0
            ? null
            : new Consent(tea.now().minusSeconds(random.nextInt(9) * 86_400L), "web", TeaShop.HASH);
    PlanChange change = new PlanChange(version, today.plusDays(random.nextInt(50)), consent);
    int current = recurring.find(model.id()).orElseThrow().planVersion();
    recurring.changePlan(model.id(), change);
    model.change(change, current);
    note("change to " + change);
  }

  /** The operator looks at what waits. */
  void retry(Recurring recurring) {
    try {
      Instalment asked = recurring.retryNow(model.id());
      model.asked.add(asked.period());
      note("retry " + asked.period());
    } catch (SubscriptionConflictException none) {
      note("refused: " + none.getMessage());
    }
  }

  private void cancel(Recurring recurring) {
    if (random.nextInt(3) == 0) {
      recurring.cancel(model.id(), CancelAt.NOW);
      model.over = true;
      note("cancel now");
    } else {
      model.ending = true;
      recurring.cancel(model.id(), CancelAt.END_OF_PERIOD);
      note("cancel at the end");
    }
  }

  /** The buyer's card goes, or another one comes. */
  void changeCard(List<InstalmentRow> rows, String number) {
    String payer = model.request.payerNumber();
    try {
      if (random.nextInt(3) == 0) {
        tea.shop().service().removeCard(payer);
        note("card removed");
      } else {
        // this or another subscription of the buyer may wait for it
        tea.shop().registerCard(payer, number);
        note("card registered");
      }
    } catch (PaypleException refused) {
      note(refused.toString());
    }
  }
}
