// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.cdi.protocol.FlatJson;
import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stores the other fields of an answer as JSON, as far as it fits into its column. */
final class FurtherFields {

  private static final int LONGEST = 4000;

  private static final FlatJson JSON = new FlatJson();

  private FurtherFields() {}

  static @Nullable String encode(Map<String, String> fields) {
    if (fields.isEmpty()) {
      return null;
    }
    String whole = JSON.write(new LinkedHashMap<>(fields));
    return whole.length() <= LONGEST ? whole : shortened(fields);
  }

  private static @Nullable String shortened(Map<String, String> fields) {
    Map<String, Object> fitting = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          fitting.put(Texts.shortened(name, 100), Texts.shortened(value, LONGEST));
          if (JSON.write(fitting).length() > LONGEST) {
            fitting.remove(Texts.shortened(name, 100));
          }
        });
    return fitting.isEmpty() ? null : JSON.write(fitting);
  }

  static Map<String, String> decode(@Nullable String stored) {
    return stored == null ? Map.of() : JSON.read(stored, Integer.MAX_VALUE, FlatJson.Source.PAYPLE);
  }
}
