// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.RequestAuthorizer;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.Authorization;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.InquiryMessage;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.Purpose;
import jakarta.annotation.Nullable;
import java.time.Duration;

/**
 * Several lookups, one after the other, with one authentication: Payple asks for it (protocol
 * notes: lookups in batches). Used by one thread.
 */
public final class LookupRound {

  // Payple says 30 minutes
  private static final Duration LONGEST = Duration.ofMinutes(25);

  private final PaypleClient client;
  private final RequestAuthorizer authorizer;
  private final Runnable turn;
  private @Nullable Authorization permission;
  private long permittedAt;
  private boolean used;
  private boolean reusable = true;

  /**
   * Begins a round.
   *
   * @param turn waits until the next lookup may be made
   */
  LookupRound(PaypleClient client, RequestAuthorizer authorizer, Runnable turn) {
    this.client = client;
    this.authorizer = authorizer;
    this.turn = turn;
  }

  /** Asks; the permission of the one before is used again if there is one. */
  CallResult ask(TimeBudget budget, InquiryMessage message) {
    if (permission == null) {
      // a connection that did not come about is tried again there
      CallResult reply = PaypleCall.send(budget, message, this::askWithANewKey);
      used = false;
      return reply;
    }
    used = true;
    waitForMyTurn();
    return PaypleCall.once(
        new Envelope<>(message, permission, budget.transmission()), client::inquire);
  }

  /** Whether the latest answer may be due to a key that was used before. */
  boolean tokenWasReused() {
    return used;
  }

  /** Payple does not take a key twice: each lookup of this round gets its own. */
  void discardToken() {
    permission = null;
    reusable = false;
  }

  private Answer askWithANewKey(Envelope<InquiryMessage> envelope) {
    waitForMyTurn();
    Envelope<InquiryMessage> permitted = authorizer.authorize(envelope, Purpose.INQUIRE);
    if (reusable) {
      permission = permitted.requireAuthorization();
      permittedAt = System.nanoTime();
    }
    return client.inquire(permitted);
  }

  private void waitForMyTurn() {
    turn.run();
    if (System.nanoTime() - permittedAt > LONGEST.toNanos()) {
      permission = null;
    }
  }
}
