// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.Card;
import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.RegistrationRequest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An adopted card is stored with its registration, once")
class AdoptedCardTest extends JournalTest {

  private static final SealedKey KEY = new SealedKey("v2:00000000:sealed", "digest-1");
  private static final SealedKey ANOTHER_KEY = new SealedKey("v2:00000000:other", "digest-2");
  private static final String ADOPTED = "adopted-card-abc-1";
  private static final int CALLERS = 8;

  @Test
  void cardIsStoredWithItsRegistrationAndALineAndWithoutAnEvent() {
    CardRecord stored = cards.adopt(adoption(ADOPTED, "1234", KEY));

    assertThat(stored.card())
        .isEqualTo(
            new Card(
                ADOPTED,
                "1234",
                CardState.ACTIVE,
                clock.instant(),
                "비씨카드",
                "BC",
                "1111****4444",
                "개인"));
    assertThat(cards.latestCard("1234")).contains(stored);
    assertThat(cards.cardsOf(List.of("digest-1"))).containsExactly(stored);
    assertThat(journal.find(ADOPTED).orElseThrow().state()).isEqualTo(PaymentState.CARD_REGISTERED);
    assertThat(journal.history(ADOPTED))
        .extracting(HistoryLine::evidence)
        .containsExactly("CardAdopted");
    assertThat(outbox.undelivered(ADOPTED)).isEmpty();
    assertThat(dueAfter(Duration.ofDays(2))).isEmpty();
  }

  @Test
  void accountIsStoredAsOne() {
    cards.adopt(
        new Adoption(
            NewPayment.of(AdoptRequest.account("1234", "key"), "adopted-account-abc-1"),
            details(KEY),
            List.of(KEY.digest()),
            clock.instant()));

    assertThat(cards.latest("1234", InstrumentKind.ACCOUNT)).isPresent();
    assertThat(cards.latestCard("1234")).isEmpty();
  }

  @Test
  void adoptedCardIsChargedAndGuardsItsMonth() {
    cards.adopt(adoption(ADOPTED, "1234", KEY));
    YearMonth month = YearMonth.of(2026, 11);
    NewPayment first =
        NewPayment.of(ChargeRequest.of("sub-1", "1234", "tea", 9_900).forMonth(month));
    NewPayment second =
        NewPayment.of(ChargeRequest.of("sub-2", "1234", "tea", 9_900).forMonth(month));

    assertThat(journal.charge(first, clock.instant().plusSeconds(35)).card().key()).isEqualTo(KEY);
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> journal.charge(second, clock.instant().plusSeconds(35)))
        .withMessageContaining("sub-1");
  }

  @Test
  void adoptedCardIsRemovedLikeAnyOther() {
    cards.adopt(adoption(ADOPTED, "1234", KEY));
    learn(ADOPTED, new CardEvidence.RemovalRequested(clock.instant().plusSeconds(35)));

    learn(ADOPTED, new CardEvidence.Removed(null, "removed"));

    CardRecord removed = cards.latestCard("1234").orElseThrow();
    assertThat(removed.card().state()).isEqualTo(CardState.REMOVED);
    assertThat(removed.key().destroyed()).isTrue();
    assertThat(outbox.undelivered(ADOPTED)).hasSize(1);
  }

  @Test
  void keyThatWasStoredWithAnOlderKeyOfTheJournalIsKnown() {
    CardRecord stored = cards.adopt(adoption(ADOPTED, "1234", KEY));
    clock.advance(Duration.ofDays(1));
    Adoption rotated =
        new Adoption(
            NewPayment.of(AdoptRequest.card("1234", "key"), "adopted-card-xyz-2"),
            details(ANOTHER_KEY),
            List.of(ANOTHER_KEY.digest(), KEY.digest()),
            clock.instant());

    assertThat(cards.adopt(rotated)).isEqualTo(stored);
    assertThat(journal.find("adopted-card-xyz-2")).isEmpty();
  }

  @Test
  void whatContradictsTheJournalIsAConflictAndStoresNothing() {
    cards.adopt(adoption(ADOPTED, "1234", KEY));
    clock.advance(Duration.ofSeconds(1));

    refused(adoption("adopted-card-abc-2", "1234", ANOTHER_KEY), "does not replace it");
    refused(adoption("adopted-card-def-1", "5678", KEY), "for another buyer");
    learn(ADOPTED, new CardEvidence.Removed(null, "removed"));
    refused(adoption("adopted-card-abc-2", "1234", KEY), "removed");
    refused(adoption(ADOPTED, "5678", ANOTHER_KEY), "at the same time");
  }

  @Test
  void cardThatWasRegisteredMeanwhileStaysTheLatest() {
    Adoption requested = adoption(ADOPTED, "1234", KEY);
    clock.advance(Duration.ofSeconds(1));
    register("card-1", ANOTHER_KEY);

    refused(requested, "does not replace it");
    learn("card-1", new CardEvidence.Removed(null, "removed"));
    refused(requested, "at the same time");

    clock.advance(Duration.ofSeconds(1));
    cards.adopt(adoption("adopted-card-abc-2", "1234", KEY));
    assertThat(cards.latestCard("1234").orElseThrow().card().orderId())
        .isEqualTo("adopted-card-abc-2");
  }

  @Test
  void sameAdoptionByManyCallersIsOneCard() throws Exception {
    List<String> orders = together(caller -> adoption(ADOPTED, "1234", KEY));

    assertThat(orders).hasSize(CALLERS).containsOnly(ADOPTED);
    assertThat(journal.history(ADOPTED)).hasSize(1);
  }

  @Test
  void ofManyCardsOfABuyerAtTheSameTimeOneIsAdopted() throws Exception {
    List<String> orders =
        together(
            caller ->
                adoption(ADOPTED, "1234", new SealedKey("v2:0:" + caller, "digest-" + caller)));

    assertThat(orders).containsExactly(ADOPTED);
    assertThat(cards.ofBuyer("1234", InstrumentKind.CARD)).hasSize(1);
  }

  /** The orders of the adoptions that came to an end; anything but a conflict fails here. */
  private List<String> together(IntFunction<Adoption> adoptions) throws Exception {
    CyclicBarrier start = new CyclicBarrier(CALLERS);
    ExecutorService executor = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<String>> calls =
          IntStream.range(0, CALLERS)
              .<Callable<String>>mapToObj(
                  caller ->
                      () -> {
                        start.await(10, TimeUnit.SECONDS);
                        try {
                          return cards.adopt(adoptions.apply(caller)).card().orderId();
                        } catch (OrderConflictException other) {
                          return "";
                        }
                      })
              .toList();
      List<String> orders = new ArrayList<>();
      for (Future<String> call : executor.invokeAll(calls, 60, TimeUnit.SECONDS)) {
        orders.add(call.get(1, TimeUnit.SECONDS));
      }
      orders.removeIf(String::isEmpty);
      return orders;
    } finally {
      executor.shutdownNow();
    }
  }

  private void refused(Adoption adoption, String because) {
    String contents = store.contents().toString();
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> cards.adopt(adoption))
        .withMessageContaining(because)
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("1234", "5678"));
    assertThat(store.contents()).hasToString(contents);
  }

  private Adoption adoption(String orderId, String payerNumber, SealedKey key) {
    return new Adoption(
        NewPayment.of(AdoptRequest.card(payerNumber, "key"), orderId),
        details(key),
        List.of(key.digest()),
        clock.instant());
  }

  private static CardDetails details(SealedKey key) {
    return new CardDetails(key, "비씨카드", "BC", "1111****4444", "개인");
  }

  private void register(String orderId, SealedKey key) {
    journal.open(
        NewPayment.of(RegistrationRequest.of(orderId, "1234")),
        clock.instant().plus(Duration.ofHours(24)));
    learn(orderId, new CardEvidence.Registered(details(key)));
  }
}
