// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

/**
 * What Payple answers. Each component of a response carries its name on the wire; an absent, blank
 * or unreadable value is null.
 */
public sealed interface PaypleResponse permits AuthResponse, OperationResponse {

  /**
   * All fields of the answer, also those that this version does not know.
   *
   * @return the fields, within their bounds
   */
  WireFields fields();
}
