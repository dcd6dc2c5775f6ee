// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleMessage;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.function.Function;

/** Makes one call to Payple and tells how it ended. Never repeats it. */
public final class Exchange {

  private Exchange() {}

  /** Sends a message by a method of the client. */
  public static <M extends PaypleMessage> Reply send(
      M message, Function<Envelope<M>, Answer> operation) {
    Envelope<M> envelope = Envelope.of(message);
    try {
      Answer answer = operation.apply(envelope);
      if (answer == null) {
        return new Reply.Unclear(envelope.transmission().phase(), "the answer was empty");
      }
      envelope.transmission().reached(Phase.UNDERSTOOD);
      return new Reply.Understood(answer);
    } catch (NotSentException refused) {
      return new Reply.NotSent(envelope.transmission().phase(), refused);
    } catch (RuntimeException failed) {
      return classified(envelope.transmission().phase(), failed);
    }
  }

  private static Reply classified(Phase phase, RuntimeException failed) {
    Throwable root = root(failed);
    if (phase.certainlyNotSent() || neverConnected(root)) {
      Phase reached = phase.certainlyNotSent() ? phase : Phase.AUTHENTICATED;
      return new Reply.NotSent(
          reached, new NotSentException("Payple could not be reached: " + described(root), failed));
    }
    return new Reply.Unclear(phase, described(root));
  }

  private static boolean neverConnected(Throwable root) {
    return root instanceof ConnectException
        || root instanceof UnknownHostException
        || root instanceof NoRouteToHostException;
  }

  private static Throwable root(Throwable failed) {
    Throwable root = failed;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    return root;
  }

  private static String described(Throwable root) {
    return root.getMessage() == null
        ? root.getClass().getSimpleName()
        : root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
