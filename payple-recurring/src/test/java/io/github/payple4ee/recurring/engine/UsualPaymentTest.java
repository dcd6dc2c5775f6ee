// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The one statement for the usual payment records what the general way records")
class UsualPaymentTest {

  private static final long AMOUNT = 9_900;

  @RegisterExtension final TeaShop tea = TeaShop.usual();

  @BeforeEach
  void twoInstalmentsAreClaimed() {
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA.severalPerMonth().with(DunningTest.patient()));
    for (String id : List.of("tea-1", "tea-2")) {
      tea.recurring().subscribe(SubscribeRequest.of(id, PAYER, "tea", START, tea.consent()));
    }
    database().own(store -> new Claims(store, plans(), tea.now()).claim(10));
  }

  private RecurringDatabase database() {
    return tea.shop().bean(RecurringDatabase.class);
  }

  private Plans plans() {
    return tea.shop().bean(Plans.class);
  }

  private Pair pair(String subscriptionId) {
    return database().own(store -> store.instalments().find(subscriptionId, 1).orElseThrow());
  }

  private boolean asUsual(String subscriptionId, int attempt, long amount) {
    ChargeOutcomeRecorder recorder = tea.shop().bean(ChargeOutcomeRecorder.class);
    return database()
        .own(
            store ->
                recorder.paidAsUsual(store, new OrderName(subscriptionId, 1, attempt), amount));
  }

  @Test
  void rowsAndEventsAreTheSame() {
    ChargeOutcomeRecorder recorder = tea.shop().bean(ChargeOutcomeRecorder.class);
    database()
        .own(
            store -> {
              recorder.paid(store, pair("tea-1"), 1, AMOUNT);
              return null;
            });

    assertThat(asUsual("tea-2", 1, AMOUNT)).isTrue();

    assertThat(pair("tea-2"))
        .usingRecursiveComparison()
        .ignoringFields("instalment.subscriptionId", "subscription.subscriptionId")
        .ignoringFields("subscription.createdAt", "subscription.consentAt")
        .isEqualTo(pair("tea-1"));
    assertThat(pair("tea-2").instalment().state).isEqualTo(InstalmentState.PAID);
    assertThat(tea.received(InstalmentPaid.class))
        .extracting(InstalmentPaid::orderId, InstalmentPaid::amount)
        .containsExactly(tuple("tea-1.1.1", AMOUNT), tuple("tea-2.1.1", AMOUNT));
  }

  @Test
  void everythingElseIsLeftToTheGeneralWay() {
    assertThat(asUsual("tea-1", 2, AMOUNT)).as("another attempt").isFalse();
    assertThat(asUsual("tea-1", 1, 100)).as("another amount").isFalse();
    assertThat(asUsual("tea-9", 1, AMOUNT)).as("no such instalment").isFalse();
    changed(pair -> pair.instalment().paidBy = 2L);
    assertThat(asUsual("tea-1", 1, AMOUNT)).as("an earlier attempt was paid").isFalse();
    changed(
        pair -> {
          pair.instalment().paidBy = null;
          pair.instalment().state = InstalmentState.IN_DOUBT;
        });
    assertThat(asUsual("tea-1", 1, AMOUNT)).as("in doubt").isFalse();
    changed(
        pair -> {
          pair.instalment().state = InstalmentState.CHARGING;
          pair.subscription().state = SubscriptionState.PAST_DUE;
        });
    assertThat(asUsual("tea-1", 1, AMOUNT)).as("overdue").isFalse();
    changed(pair -> pair.subscription().state = SubscriptionState.ACTIVE);
    assertThat(asUsual("tea-1", 1, AMOUNT)).as("the usual one").isTrue();
    assertThat(asUsual("tea-1", 1, AMOUNT)).as("once more").isFalse();
    assertThat(tea.received(InstalmentPaid.class)).hasSize(1);
  }

  private void changed(Consumer<Pair> change) {
    database()
        .own(
            store -> {
              Pair pair = store.instalments().find("tea-1", 1).orElseThrow();
              change.accept(pair);
              store.instalments().update(pair.instalment());
              store.subscriptions().update(List.of(pair.subscription()));
              return null;
            });
  }
}
