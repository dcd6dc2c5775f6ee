// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.Map;

/** What is sent to Payple, without the keys: those are in the envelope. */
public sealed interface PaypleMessage
    permits AuthMessage, CancelMessage, CardMessage, ChargeMessage, ConfirmMessage, InquiryMessage {

  /**
   * The message in Payple's words.
   *
   * @return the fields, each a {@code String} or a {@code Long}, in the order of the manual's
   *     tables
   */
  Map<PaypleField, Object> fields();
}
