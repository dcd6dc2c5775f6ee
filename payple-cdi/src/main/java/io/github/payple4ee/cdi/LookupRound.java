// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.cdi.client.Authorizer;
import io.github.payple4ee.cdi.client.Exchange;
import io.github.payple4ee.cdi.client.Reply;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.Authorization;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.InquiryMessage;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.Purpose;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Several lookups, one after the other, with one authentication: Payple asks for it (protocol
 * notes: lookups in batches). Used by one thread.
 */
final class LookupRound {

  // Payple says 30 minutes
  private static final Duration LONGEST = Duration.ofMinutes(25);

  private final PaypleClient client;
  private final Authorizer authorizer;
  private final Duration betweenLookups;
  private @Nullable Authorization permission;
  private long permittedAt;
  private long lastAt;
  private boolean used;
  private boolean reusable = true;

  LookupRound(PaypleClient client, Authorizer authorizer, Duration betweenLookups) {
    this.client = client;
    this.authorizer = authorizer;
    this.betweenLookups = betweenLookups;
    this.lastAt = System.nanoTime() - betweenLookups.toNanos();
  }

  /** Asks; the permission of the one before is used again if there is one. */
  Reply ask(TimeBudget budget, InquiryMessage message) {
    if (permission == null) {
      // a connection that did not come about is tried again there
      Reply reply = Exchange.send(budget, message, this::askWithANewKey);
      used = false;
      return reply;
    }
    used = true;
    waitForMyTurn();
    return Exchange.once(
        new Envelope<>(message, permission, budget.transmission()), client::inquire);
  }

  /** Whether the latest answer may be due to a key that was used before. */
  boolean askedWithAnOldKey() {
    return used;
  }

  /** Payple does not take a key twice: each lookup of this round gets its own. */
  void forgetKey() {
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
    long left = lastAt + betweenLookups.toNanos() - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        throw new NotSentException("The server stops");
      }
      left = lastAt + betweenLookups.toNanos() - System.nanoTime();
    }
    lastAt = System.nanoTime();
    if (System.nanoTime() - permittedAt > LONGEST.toNanos()) {
      permission = null;
    }
  }
}
