// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries a message to Payple. The interceptor replaces an envelope without credentials by an
 * envelope that has them. The filter and the writer read the credentials from the envelope, so no
 * thread local is needed.
 *
 * @param <M> the message
 * @param message the message to send
 * @param credentials the address and the keys; null until the interceptor has obtained them
 * @param transmission how far the call got; the same object in both envelopes
 */
public record Envelope<M extends PaypleMessage<M>>(
    M message, @Nullable RequestCredentials credentials, Transmission transmission) {

  /** Requires the message and the record of the call. */
  public Envelope {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(transmission, "transmission");
  }

  /**
   * Wraps a message without credentials.
   *
   * @param <M> the message
   * @param message the message to send
   * @return its envelope
   */
  public static <M extends PaypleMessage<M>> Envelope<M> of(M message) {
    return new Envelope<>(message, null, new Transmission());
  }

  /**
   * Wraps a message of an operation that began earlier.
   *
   * @param <M> the message
   * @param message the message to send
   * @param transmission the record of the call
   * @return its envelope
   */
  public static <M extends PaypleMessage<M>> Envelope<M> of(M message, Transmission transmission) {
    return new Envelope<>(message, null, transmission);
  }

  /**
   * The same message with credentials.
   *
   * @param obtained the address and the keys
   * @return the envelope that can be sent
   */
  public Envelope<M> with(RequestCredentials obtained) {
    return new Envelope<>(message.with(obtained), obtained, transmission);
  }

  /**
   * The credentials of an envelope that is about to be sent.
   *
   * @return the address and the keys
   * @throws IllegalStateException when the interceptor has not obtained them; the message must not
   *     be sent
   */
  public RequestCredentials requireCredentials() {
    if (credentials == null) {
      throw new IllegalStateException(
          "No credentials for "
              + message.getClass().getSimpleName()
              + ", so nothing is sent: enable the interceptor of @PaypleOperation");
    }
    return credentials;
  }
}
