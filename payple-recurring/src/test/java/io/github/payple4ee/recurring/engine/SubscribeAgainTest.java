// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.BusinessDayRule;
import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The same request to subscribe is repeated, and another one with its id is refused")
class SubscribeAgainTest {

  private static final LocalDate END = START.plusDays(100);

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  private SubscribeRequest request() {
    return SubscribeRequest.of("tea-1", PAYER, "tea", START, tea.consent());
  }

  private void subscribe(SubscribeRequest request) {
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA);
    tea.recurring().subscribe(request);
  }

  private void refused(SubscribeRequest another) {
    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(() -> tea.recurring().subscribe(another))
        .withMessageContaining("tea-1");
  }

  @Test
  void sameRequestMayBeRepeatedLater() {
    subscribe(request().endingOn(END));

    tea.shop().pass(Duration.ofMinutes(2));

    assertThat(tea.recurring().subscribe(request().endingOn(END)).ends()).isEqualTo(END);
  }

  @Test
  void versionThatMovesDueDaysIsAnotherPlan() {
    tea.recurring().plan(TEA);

    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(
            () ->
                tea.recurring()
                    .plan(Plan.of("tea", 2, "Tea of the month", 9_900).on(BusinessDayRule.NEXT)))
        .withMessageContaining("NEXT")
        .withMessageContaining("another plan id");
  }

  @Test
  void endThatIsNotNamedIsNotGuessed() {
    subscribe(request());

    assertThatNullPointerException()
        .isThrownBy(() -> tea.recurring().cancel("tea-1", null))
        .withMessage("when");
    assertThat(tea.recurring().find("tea-1").orElseThrow().ends()).isNull();
  }

  @Test
  void instalmentThatWaitsForItsTurnIsNotChargedAfterTheEnd() {
    subscribe(request());
    ClaimedRows rows = tea.shop().bean(ClaimedRows.class);
    Plans plans = tea.shop().bean(Plans.class);
    tea.recurring().preview("tea-1", 1);
    tea.shop().bean(Rounds.class).all();
    Claims.Claimed claimed =
        tea.database().own(store -> new Claims(store, plans, tea.now()).claim(1).claimed().get(0));
    assertThat(rows.changed(claimed)).isFalse();

    tea.shop().pass(Duration.ofSeconds(5));
    assertThat(rows.changed(claimed)).isFalse();
    tea.recurring().cancel("tea-1", CancelAt.NOW);

    assertThat(rows.changed(claimed)).isTrue();
  }

  @Test
  void anotherEndIsRefused() {
    subscribe(request());

    refused(request().endingOn(END));
  }

  @Test
  void missingEndIsRefused() {
    subscribe(request().endingOn(END));

    refused(request());
    refused(request().endingOn(END.plusDays(1)));
  }

  @Test
  void consentToAnotherTextIsRefused() {
    subscribe(request());

    Consent other = new Consent(tea.now(), "web", "b".repeat(64));
    refused(SubscribeRequest.of("tea-1", PAYER, "tea", START, other));
  }

  @Test
  void requestIsStillTheSameWhenTheSubscriptionHasChanged() {
    subscribe(request());
    tea.recurring().plan(Plan.of("tea", 2, "Tea of the month", 12_900));
    Consent dearer = new Consent(tea.now(), "web", "b".repeat(64));
    tea.recurring().changePlan("tea-1", new PlanChange(2, START.plusDays(20), dearer));
    tea.recurring().cancel("tea-1", CancelAt.END_OF_PERIOD);

    assertThat(tea.recurring().subscribe(request()).subscriptionId()).isEqualTo("tea-1");
  }
}
