// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import jakarta.annotation.Nullable;
import java.util.Objects;

/**
 * Carries a message to Payple. The interceptor replaces an envelope without permission by one with
 * it; filter and writer read the permission from the envelope they are given, so nothing is handed
 * over by thread.
 *
 * @param <M> the message
 * @param message what is sent
 * @param authorization where to, and with which keys; null until the interceptor obtained it
 * @param transmission how far the call got; the same object in both envelopes
 */
public record Envelope<M extends PaypleMessage>(
    M message, @Nullable Authorization authorization, Transmission transmission) {

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
  public static <M extends PaypleMessage> Envelope<M> of(M message) {
    return new Envelope<>(message, null, new Transmission());
  }

  /**
   * The same message with a permission.
   *
   * @param permission where to, and with which keys
   * @return the envelope that can be sent
   */
  public Envelope<M> with(Authorization permission) {
    return new Envelope<>(message, permission, transmission);
  }

  /**
   * The permission of an envelope that is about to be sent.
   *
   * @return where to, and with which keys
   * @throws IllegalStateException when nobody obtained one; nothing may be sent then
   */
  public Authorization requireAuthorization() {
    if (authorization == null) {
      throw new IllegalStateException(
          "No permission for "
              + message.getClass().getSimpleName()
              + "; is the interceptor enabled?");
    }
    return authorization;
  }
}
