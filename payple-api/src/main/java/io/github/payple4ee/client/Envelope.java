// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries a message to Payple. The interceptor replaces an envelope without credentials by one with
 * them; filter and writer read them from the envelope that they are given, so nothing is handed
 * over by thread.
 *
 * @param <M> the message
 * @param message what is sent
 * @param credentials where to, and with which keys; null until the interceptor obtained them
 * @param transmission how far the call got; the same object in both envelopes
 */
public record Envelope<M extends PaypleMessage<M>>(
    M message, @Nullable RequestCredentials credentials, Transmission transmission) {

  /** Requires message and record. */
  public Envelope {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(transmission, "transmission");
  }

  /**
   * A message that is ready to be authorized.
   *
   * @param <M> the message
   * @param message what is sent
   * @return its envelope
   */
  public static <M extends PaypleMessage<M>> Envelope<M> of(M message) {
    return new Envelope<>(message, null, new Transmission());
  }

  /**
   * A message of an operation that has begun.
   *
   * @param <M> the message
   * @param message what is sent
   * @param transmission the record of the call
   * @return its envelope
   */
  public static <M extends PaypleMessage<M>> Envelope<M> of(M message, Transmission transmission) {
    return new Envelope<>(message, null, transmission);
  }

  /**
   * The same message with credentials.
   *
   * @param obtained where to, and with which keys
   * @return the envelope that can be sent
   */
  public Envelope<M> with(RequestCredentials obtained) {
    return new Envelope<>(message.with(obtained), obtained, transmission);
  }

  /**
   * The credentials of an envelope that is about to be sent.
   *
   * @return where to, and with which keys
   * @throws IllegalStateException when the interceptor has not obtained them; nothing may be sent
   *     then
   */
  public RequestCredentials requireCredentials() {
    if (credentials == null) {
      throw new IllegalStateException(
          "No credentials for "
              + message.getClass().getSimpleName()
              + "; is the interceptor enabled?");
    }
    return credentials;
  }
}
