// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop;

/** The shop's own data. */
public interface Stock {

  /** Adds a tea. */
  void add(String tea, long price);

  /** The price of a tea in won. */
  long price(String tea);

  /**
   * Packs a parcel for an order, each time that it is called. It joins the transaction of the
   * caller, and fails without one.
   */
  void pack(String orderId);

  /** The number of parcels of an order. */
  long parcels(String orderId);
}
