// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Base64;

/** A key of the shop's own, in the shop's own table. */
@Entity
@Table(name = "shop_key")
public class StoredKey {

  static final String COOKIES = "cookies";

  @Id
  @Column(length = 20)
  private String purpose;

  @Column(name = "key_text", length = 100, nullable = false)
  private String text;

  /** For Jakarta Persistence. */
  protected StoredKey() {}

  StoredKey(String purpose, byte[] key) {
    this.purpose = purpose;
    this.text = Base64.getEncoder().encodeToString(key);
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(text);
  }
}
