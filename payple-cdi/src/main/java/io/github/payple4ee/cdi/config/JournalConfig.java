// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.Secret;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of the journal.
 *
 * @param keys the keys that encrypt the secrets in the journal: the newest of {@code
 *     payple.journal-keys} first, the one derived from the merchant key last
 * @param schemaCreated whether the module creates the tables ({@code payple.schema})
 * @param dataSource the JNDI name of the data source ({@code payple.datasource}); empty for the
 *     server's default one
 * @param lazyDelivery whether the commit of a delivery does not wait for the disk, on PostgreSQL
 *     ({@code payple.journal.lazy-delivery})
 * @param executor the JNDI name of the executor of the schedules ({@code payple.executor}); empty
 *     for the server's default one
 */
public record JournalConfig(
    List<byte[]> keys,
    boolean schemaCreated,
    boolean lazyDelivery,
    Optional<String> dataSource,
    Optional<String> executor) {

  /**
   * The configuration key for commits of deliveries that do not wait for the disk, on PostgreSQL.
   */
  public static final String LAZY_DELIVERY = "payple.journal.lazy-delivery";

  static final String DATA_SOURCE = "payple.datasource";
  static final String EXECUTOR = "payple.executor";

  static JournalConfig from(ConfigReader reader, boolean live, Secret merchantKey) {
    SchemaAction usual = live ? SchemaAction.VALIDATE : SchemaAction.CREATE;
    return new JournalConfig(
        JournalKeys.from(reader, merchantKey),
        reader.oneOf("payple.schema", usual) == SchemaAction.CREATE,
        reader.flag(LAZY_DELIVERY),
        reader.text(DATA_SOURCE),
        reader.text(EXECUTOR));
  }

  /** The configured keys, without the one derived from the merchant key. */
  List<byte[]> ownKeys() {
    return keys.subList(0, keys.size() - 1);
  }

  /** Whether a key that is derived from the merchant key encrypts billing keys. */
  public boolean derivedKey() {
    return keys.size() == 1;
  }

  /** Prints the name alone, because the keys are secret. */
  @Override
  public String toString() {
    return "JournalConfig[***]";
  }
}
