// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;

/**
 * Keeps points in time as milliseconds since 1970 UTC: the one form that every database, driver and
 * persistence provider reads back as it was written, whatever zones they are in.
 */
@Converter
public class InstantConverter implements AttributeConverter<Instant, Long> {

  /** For Jakarta Persistence. */
  public InstantConverter() {}

  @Override
  public Long convertToDatabaseColumn(Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  @Override
  public Instant convertToEntityAttribute(Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
