// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static io.github.payple4ee.PaymentState.CARD_REGISTERED;
import static io.github.payple4ee.PaymentState.IN_DOUBT;
import static io.github.payple4ee.PaymentState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentInDoubt;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of all states and all evidence about cards. */
@DisplayName("Rule 7 for cards: the first wins, the rest are no-ops with a history line")
class Rule07CardTransitionTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Backoff BACKOFF =
      new Backoff(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)));
  private static final CardDetails DETAILS =
      new CardDetails(new SealedKey("v1:0:0", "digest"), "BC", null, "1111****", null);
  private static final Refusal REFUSAL = new Refusal("9999", "no");

  /** What evidence does to a registration: from these states to that one, with this event. */
  private record Effect(
      Evidence evidence,
      Set<PaymentState> from,
      PaymentState to,
      Class<? extends PaymentEvent> emits) {}

  /** What evidence does to a card: from these states to that one, with this event. */
  private record CardEffect(
      Evidence evidence,
      Set<CardState> from,
      CardState to,
      @Nullable Class<? extends PaymentEvent> emits) {}

  static Stream<Effect> effects() {
    return Stream.of(
        new Effect(
            new CardEvidence.Registered(DETAILS),
            EnumSet.complementOf(EnumSet.of(CARD_REGISTERED)),
            CARD_REGISTERED,
            CardRegistered.class),
        new Effect(
            new CardEvidence.Claimed(DETAILS, Phase.SENT, "unreachable"),
            EnumSet.of(
                OPEN, PaymentState.ABANDONED, PaymentState.DECLINED, PaymentState.NOT_CHARGED),
            IN_DOUBT,
            PaymentInDoubt.class));
  }

  static Stream<CardEffect> cardEffects() {
    return Stream.of(
        new CardEffect(
            new CardEvidence.RemovalRequested(NOW.plusSeconds(60)),
            EnumSet.of(CardState.ACTIVE),
            CardState.REMOVING,
            null),
        new CardEffect(
            new CardEvidence.Removed(null, "removed"),
            EnumSet.of(CardState.ACTIVE, CardState.REMOVING),
            CardState.REMOVED,
            CardRemoved.class),
        new CardEffect(
            new CardEvidence.NotRemoved(Phase.UNDERSTOOD, REFUSAL),
            EnumSet.of(CardState.REMOVING),
            CardState.ACTIVE,
            null),
        new CardEffect(
            new CardEvidence.RemovalDoubt(Phase.SENT, null, "timeout"),
            EnumSet.of(CardState.REMOVING),
            CardState.REMOVING,
            null));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void evidenceMovesARegistrationInItsOwnStatesAlone(Effect effect) {
    for (PaymentState state : PaymentState.values()) {
      PaymentRow row = registration(state);

      Transition transition = Transition.apply(row, effect.evidence(), BACKOFF, NOW);

      boolean moves = effect.from().contains(state);
      assertThat(transition.result().payment().state())
          .as("from " + state)
          .isEqualTo(moves ? effect.to() : state);
      assertThat(transition.lines()).hasSize(1);
      assertThat(transition.events())
          .extracting(event -> (Object) event.entry().event().getClass())
          .isEqualTo(moves ? List.of(effect.emits()) : List.of());
    }
  }

  @ParameterizedTest
  @MethodSource("cardEffects")
  void evidenceMovesACardInItsOwnStatesAlone(CardEffect effect) {
    for (CardState state : CardState.values()) {
      PaymentRow row = registration(CARD_REGISTERED);
      row.card().keep(state, DETAILS, NOW);

      Transition transition = Transition.apply(row, effect.evidence(), BACKOFF, NOW);

      boolean moves = effect.from().contains(state);
      assertThat(row.card().known().orElseThrow().state())
          .as("from " + state)
          .isEqualTo(moves ? effect.to() : state);
      assertThat(transition.result().payment().state()).isEqualTo(CARD_REGISTERED);
      assertThat(transition.lines()).hasSize(1);
      assertThat(transition.events())
          .extracting(event -> (Object) event.entry().event().getClass())
          .isEqualTo(moves && effect.emits() != null ? List.of(effect.emits()) : List.of());
    }
  }

  @Test
  void tablesLeaveNoEvidenceOut() {
    Set<Class<?>> inTheTables =
        Stream.concat(effects().map(Effect::evidence), cardEffects().map(CardEffect::evidence))
            .map(Object::getClass)
            .collect(Collectors.toSet());

    assertThat(inTheTables)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CardEvidence.class.getPermittedSubclasses())
                // keeps without a line: a test of its own
                .filter(kind -> kind != CardEvidence.ClaimStored.class)
                // of a payment, not of a registration: PaymentCardTest
                .filter(kind -> kind != CardEvidence.NotRegistered.class)
                .filter(kind -> kind != CardEvidence.LookupUnavailable.class)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void claimedCardIsKeptWhileItsRegistrationWaits(PaymentState state) {
    PaymentRow row = registration(state);

    Transition transition =
        Transition.apply(
            row, new CardEvidence.ClaimStored(DETAILS, NOW.plusSeconds(35)), BACKOFF, NOW);

    boolean waits =
        EnumSet.of(OPEN, PaymentState.ABANDONED, PaymentState.DECLINED, PaymentState.NOT_CHARGED)
            .contains(state);
    assertThat(row.card().known().map(CardRow::state))
        .isEqualTo(waits ? Optional.of(CardState.CLAIMED) : Optional.empty());
    assertThat(transition.result().payment().state()).isEqualTo(state);
    assertThat(transition.lines()).isEmpty();
    assertThat(transition.events()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void adoptionRegistersACardOfANewRegistrationAloneAndEmitsNothing(PaymentState state) {
    PaymentRow row = registration(state);

    Transition transition = Transition.apply(row, new CardAdopted(DETAILS, NOW), BACKOFF, NOW);

    assertThat(transition.result().payment().state())
        .isEqualTo(state == OPEN ? CARD_REGISTERED : state);
    assertThat(row.card().known().map(CardRow::state))
        .isEqualTo(state == OPEN ? Optional.of(CardState.ACTIVE) : Optional.empty());
    assertThat(transition.lines()).hasSize(1);
    assertThat(transition.events()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void chargeIsTakenWhereItWasCertainlyNotMadeAlone(PaymentState state) {
    PaymentRow row =
        new PaymentRow(
            NewPayment.of(ChargeRequest.of("sub-1", "1234", "tea", 9_900)),
            NOW,
            NOW.plusSeconds(60));
    row.become(state);

    Transition transition =
        Transition.apply(
            row, new ChargeEvidence.ChargeRequested("digest", NOW.plusSeconds(35)), BACKOFF, NOW);

    assertThat(transition.result().changed())
        .isEqualTo(state == OPEN || state == PaymentState.NOT_CHARGED);
  }

  private static PaymentRow registration(PaymentState state) {
    PaymentRow row =
        new PaymentRow(
            NewPayment.of(RegistrationRequest.of("card-1", "1234")), NOW, NOW.plusSeconds(60));
    row.become(state);
    return row;
  }
}
