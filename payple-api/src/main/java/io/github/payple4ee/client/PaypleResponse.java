// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

/**
 * An answer of Payple. Each component is annotated with its name on the wire. An absent, blank or
 * unreadable value is null.
 */
public sealed interface PaypleResponse permits AuthResponse, OperationResponse {

  /**
   * All fields of the answer, including those that this version does not know.
   *
   * @return the fields, cut to the lengths that {@link PaypleField#longest()} allows
   */
  WireFields fields();
}
