// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.RequestAuthorizer;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.InquiryMessage;
import io.github.payple4ee.client.InquiryResponse;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.Purpose;
import io.github.payple4ee.client.RequestCredentials;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Several consecutive lookups with one authentication, as Payple demands (protocol notes: lookups
 * in batches). Used by one thread.
 */
public final class LookupRound {

  // Payple documents 30 minutes
  private static final Duration LONGEST = Duration.ofMinutes(25);

  private final PaypleClient client;
  private final RequestAuthorizer authorizer;
  private final @Nullable Runnable turn;
  private final Supplier<TimeBudget> budgets;
  private @Nullable RequestCredentials credentials;
  private long obtainedAt;
  private boolean used;
  private boolean reusable = true;

  /**
   * Begins a round.
   *
   * @param turn waits until the next lookup may be made; null for a lookup without a turn, because
   *     a caller waits for it
   * @param budgets creates the time budget of a lookup at its turn
   */
  LookupRound(
      PaypleClient client,
      RequestAuthorizer authorizer,
      @Nullable Runnable turn,
      Supplier<TimeBudget> budgets) {
    this.client = client;
    this.authorizer = authorizer;
    this.turn = turn;
    this.budgets = budgets;
  }

  /** Queries Payple, with the credentials of the previous lookup if there are any. */
  CallResult<InquiryResponse> ask(InquiryMessage message) {
    waitForMyTurn();
    TimeBudget budget = budgets.get();
    if (credentials == null) {
      // PaypleCall repeats the request if no connection was made
      CallResult<InquiryResponse> reply = PaypleCall.send(budget, message, this::askWithANewToken);
      used = false;
      return reply;
    }
    used = true;
    return PaypleCall.once(
        Envelope.of(message, budget.transmission()).with(credentials), client::inquire);
  }

  /** Whether each lookup waits for its turn. */
  boolean paced() {
    return turn != null;
  }

  /** Whether a lookup that begins now ends in time. */
  boolean allowsAnotherCall() {
    return budgets.get().allowsAnotherCall();
  }

  /** Whether the latest answer may be a refusal of a key that was used before. */
  boolean tokenWasReused() {
    return used;
  }

  /**
   * Discards the key, because Payple seems to accept a key only once. From now on each lookup of
   * this round gets a key of its own.
   */
  void discardToken() {
    credentials = null;
    reusable = false;
  }

  private InquiryResponse askWithANewToken(Envelope<InquiryMessage> envelope) {
    Envelope<InquiryMessage> authorized = authorizer.authorize(envelope, Purpose.INQUIRE);
    if (reusable) {
      credentials = authorized.requireCredentials();
      obtainedAt = System.nanoTime();
    }
    return client.inquire(authorized);
  }

  private void waitForMyTurn() {
    if (turn != null) {
      turn.run();
    }
    if (System.nanoTime() - obtainedAt > LONGEST.toNanos()) {
      credentials = null;
    }
  }
}
