// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A parcel. Nothing but the transaction keeps an order from having two. */
@Entity
public class Parcel {

  @Id private String id;
  private String orderId;

  /** For the provider. */
  protected Parcel() {}

  Parcel(String orderId) {
    this.id = UUID.randomUUID().toString();
    this.orderId = orderId;
  }

  @Override
  public String toString() {
    return "Parcel " + id + " of " + orderId;
  }
}
