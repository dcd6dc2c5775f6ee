// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import java.util.List;

/**
 * A request to Payple. Each component is annotated with its name on the wire. A component that is
 * null is left out. The shop's credentials are null until the interceptor replaces the message by a
 * message that has them.
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
   * The secrets in this message. The module masks them in the texts of the answer.
   *
   * @return the keys; empty when the message has neither credentials nor a key of its own
   */
  List<Secret> secrets();
}
