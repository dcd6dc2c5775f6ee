// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.OperationResponse;
import io.github.payple4ee.client.PaypleMessage;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Makes one call to Payple and classifies how it ended. A request that was certainly not sent,
 * because there was no connection, is repeated for a moment. A request that may have been sent is
 * never repeated.
 */
public final class PaypleCall {

  private static final int MOST_ATTEMPTS = 3;
  private static final int DEEPEST = 20;
  private static final Duration PAUSE = Duration.ofMillis(250);

  private PaypleCall() {}

  /** Sends a message by a method of the client. */
  public static <M extends PaypleMessage<M>, R extends OperationResponse> CallResult<R> send(
      TimeBudget budget, M message, Function<Envelope<M>, R> operation) {
    for (int attempt = 1; ; attempt++) {
      CallResult<R> reply = once(Envelope.of(message, budget.transmission()), operation);
      if (attempt == MOST_ATTEMPTS
          || !(reply instanceof CallResult.NotSent<R> notSent)
          || !unreachable(notSent)
          || !budget.pause(PAUSE.multipliedBy(attempt))) {
        return reply;
      }
    }
  }

  /** Sends a message that has its credentials, once. */
  public static <M extends PaypleMessage<M>, R extends OperationResponse> CallResult<R> once(
      Envelope<M> envelope, Function<Envelope<M>, R> operation) {
    try {
      R response = operation.apply(envelope);
      if (response == null) {
        return new CallResult.Ambiguous<>(envelope.transmission().phase(), "the answer was empty");
      }
      envelope.transmission().reached(Phase.UNDERSTOOD);
      return new CallResult.Answered<>(response);
    } catch (NotSentException refused) {
      return new CallResult.NotSent<>(envelope.transmission().phase(), refused);
    } catch (RuntimeException failed) {
      return classified(envelope.transmission().phase(), failed);
    }
  }

  // a repeated request would be refused again by Payple, the configuration or the address policy
  private static boolean unreachable(CallResult.NotSent<?> notSent) {
    return notSent.cause().getCause() instanceof ProcessingException;
  }

  private static <R extends OperationResponse> CallResult<R> classified(
      Phase phase, RuntimeException failed) {
    Throwable root = root(failed);
    if (phase.certainlyNotSent()) {
      return notSent(phase, failed, root);
    }
    if (neverConnected(failed)) {
      return notSent(Phase.AUTHENTICATED, failed, root);
    }
    // the request is sent after the handshake and after the certificate was verified
    if (phase == Phase.SENT
        && (caused(failed, SSLHandshakeException.class)
            || caused(failed, SSLPeerUnverifiedException.class))) {
      return notSent(Phase.CONNECTED, failed, root);
    }
    return new CallResult.Ambiguous<>(
        phase,
        described(root),
        phase == Phase.ANSWERED
            && root instanceof UnexpectedAnswerException unexpected
            && unexpected.anotherPage());
  }

  private static <R extends OperationResponse> CallResult<R> notSent(
      Phase phase, RuntimeException failed, Throwable root) {
    return new CallResult.NotSent<>(
        phase, new NotSentException("Payple could not be reached: " + described(root), failed));
  }

  private static boolean neverConnected(Throwable failed) {
    return root(failed, ConnectException.class)
        || root(failed, UnknownHostException.class)
        || root(failed, NoRouteToHostException.class);
  }

  private static boolean root(Throwable failed, Class<? extends Exception> kind) {
    return kind.isInstance(root(failed));
  }

  /**
   * Whether the failure has a cause of one of these types. Servers wrap the failure of a handshake
   * in different exceptions.
   */
  private static boolean caused(Throwable failed, Class<? extends Exception> kind) {
    Throwable cause = failed;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (kind.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static Throwable root(Throwable failed) {
    Throwable root = failed;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
      root = root.getCause();
    }
    return root;
  }

  private static String described(Throwable root) {
    if ((root instanceof SSLPeerUnverifiedException || root instanceof UnexpectedAnswerException)
        && root.getMessage() != null) {
      return root.getMessage();
    }
    return root.getMessage() == null
        ? root.getClass().getSimpleName()
        : root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
