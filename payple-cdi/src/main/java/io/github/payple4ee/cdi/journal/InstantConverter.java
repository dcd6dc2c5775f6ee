// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Keeps points in time as {@code timestamp with time zone}, which means the same on every server
 * whatever its zone.
 */
@Converter
public class InstantConverter implements AttributeConverter<Instant, Timestamp> {

  /** For Jakarta Persistence. */
  public InstantConverter() {}

  @Override
  public Timestamp convertToDatabaseColumn(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  @Override
  public Instant convertToEntityAttribute(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
