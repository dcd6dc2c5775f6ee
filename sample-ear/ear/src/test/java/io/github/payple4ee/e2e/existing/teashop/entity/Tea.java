// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A tea. */
@Entity
public class Tea {

  @Id private String name;
  private long price;

  /** For the provider. */
  protected Tea() {}

  Tea(String name, long price) {
    this.name = name;
    this.price = price;
  }

  long price() {
    return price;
  }
}
