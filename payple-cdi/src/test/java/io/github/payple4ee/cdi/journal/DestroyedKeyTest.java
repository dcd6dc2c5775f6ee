// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CardState;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.RegistrationRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sealed billing key is destroyed when nothing is asked with it any more")
class DestroyedKeyTest extends JournalTest {

  private static final SealedKey KEY = new SealedKey("v2:00000000:sealed", "digest-1");
  private static final SealedKey OTHER = new SealedKey("v2:00000000:other", "digest-2");
  private static final CardDetails CARD = CardDetails.of(KEY);
  private static final String CARD_ORDER = "card-1";

  @Test
  void keyOfARemovedCardIsDestroyedAndTheCardIsStillRecognized() {
    registration();
    learn(CARD_ORDER, new CardEvidence.Registered(CARD));
    learn(CARD_ORDER, new CardEvidence.RemovalRequested(clock.instant().plusSeconds(35)));
    assertThat(key()).isEqualTo(KEY);

    learn(CARD_ORDER, new CardEvidence.Removed(null, "removed"));

    assertThat(key()).isEqualTo(new SealedKey(null, "digest-1"));
    assertThat(store.contents()).noneMatch(value -> value.contains(KEY.text()));
    assertThat(cards.cardsOf(List.of("digest-1"))).hasSize(1);
    assertThat(cards.latestCard("1234").orElseThrow().card().state()).isEqualTo(CardState.REMOVED);
  }

  @Test
  void keyOfAClaimThatPaypleDoesNotKnowIsDestroyed() {
    registration();
    keep(KEY);

    learn(CARD_ORDER, new ClaimEvidence.CardUnknown("not known", KEY));

    assertThat(key().destroyed()).isTrue();
    assertThat(store.contents()).noneMatch(value -> value.contains(KEY.text()));
  }

  @Test
  void anotherClaimThatCameMeanwhileKeepsItsKey() {
    registration();
    keep(KEY);
    keep(OTHER);

    learn(CARD_ORDER, new ClaimEvidence.CardUnknown("not known", KEY));

    assertThat(key()).isEqualTo(OTHER);
  }

  @Test
  void claimThatIsReplacedLeavesNoCopyOfItsKey() {
    registration();
    keep(KEY);

    keep(OTHER);

    assertThat(store.contents()).noneMatch(value -> value.contains(KEY.text()));
    assertThat(key()).isEqualTo(OTHER);
  }

  @Test
  void keyOfAClaimIsDestroyedWhenTheRegistrationIsOver() {
    registration();
    keep(KEY);

    learn(CARD_ORDER, new WindowEvidence.Expired(Duration.ofHours(24)));

    assertThat(key().destroyed()).isTrue();
  }

  @Test
  void keyOfAClaimInDoubtIsKeptUntilTheLastLookup() {
    registration();
    keep(KEY);
    learn(CARD_ORDER, new CardEvidence.Claimed(CARD, Phase.SENT, "timeout"));
    learn(CARD_ORDER, new DoubtEvidence.NotFound(UNKNOWN));
    assertThat(key()).isEqualTo(KEY);

    while (journal.require(CARD_ORDER).nextCheckAt().isPresent()) {
      dueAfter(Duration.ofMinutes(10));
      learn(
          CARD_ORDER,
          journal.find(CARD_ORDER).orElseThrow().state() == PaymentState.IN_DOUBT
              ? new DoubtEvidence.NotFound(UNKNOWN)
              : new WebhookEvidence.WebhookUnconfirmed("looked up", clock.instant()));
    }

    assertThat(journal.find(CARD_ORDER).orElseThrow().state()).isEqualTo(PaymentState.NOT_CHARGED);
    assertThat(key().destroyed()).isTrue();
  }

  private void registration() {
    journal.open(
        NewPayment.of(RegistrationRequest.of(CARD_ORDER, "1234")),
        clock.instant().plus(Duration.ofHours(24)));
  }

  private void keep(SealedKey key) {
    learn(
        CARD_ORDER,
        new CardEvidence.ClaimStored(CardDetails.of(key), clock.instant().plusSeconds(35)));
  }

  private SealedKey key() {
    return journal.require(CARD_ORDER).card().orElseThrow().key();
  }
}
