// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import java.util.List;

/**
 * What Payple is sent. Each component carries its name on the wire; one that is null is left out.
 * The shop's credentials are null until the interceptor replaced the message by one with them.
 *
 * @param <M> the message itself
 */
public sealed interface PaypleMessage<M extends PaypleMessage<M>>
    permits AuthMessage,
        CancelMessage,
        CardMessage,
        ChargeMessage,
        ConfirmMessage,
        InquiryMessage,
        CashReceiptMessage,
        LinkMessage {

  /**
   * The same message with credentials.
   *
   * @param credentials the keys of one transmission
   * @return a message that can be sent
   */
  M with(RequestCredentials credentials);

  /**
   * The secrets in this message, which an answer must not repeat in a text.
   *
   * @return the keys; empty before the message has credentials and when it has no key of its own
   */
  List<Secret> secrets();
}
