// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.plain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One entity. */
@Entity
@Table(name = "plain")
public class PlainRow {

  @Id
  @Column(name = "name")
  private String name;

  /** For Jakarta Persistence. */
  protected PlainRow() {}

  String name() {
    return name;
  }
}
