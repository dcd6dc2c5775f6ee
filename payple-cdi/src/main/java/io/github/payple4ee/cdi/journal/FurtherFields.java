// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.cdi.protocol.FlatJson;
import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The other fields of an answer, as JSON in their column. Fields that do not fit into the column
 * are left out. The column is parsed at the first access.
 */
final class FurtherFields {

  /** No fields. */
  static final FurtherFields NONE = new FurtherFields(null, Map.of());

  private static final int LONGEST = 4000;

  private final @Nullable String text;
  private @Nullable Map<String, String> fields;

  private FurtherFields(@Nullable String text, @Nullable Map<String, String> fields) {
    this.text = text;
    this.fields = fields;
  }

  /** Creates them from an answer. */
  static FurtherFields of(Map<String, String> fields) {
    if (fields.isEmpty()) {
      return NONE;
    }
    String whole = Json.FLAT.write(new LinkedHashMap<>(fields));
    return whole.length() <= LONGEST ? new FurtherFields(whole, fields) : stored(shortened(fields));
  }

  /** Creates them from the column. */
  static FurtherFields stored(@Nullable String text) {
    return text == null ? NONE : new FurtherFields(text, null);
  }

  private static @Nullable String shortened(Map<String, String> fields) {
    Map<String, Object> fitting = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          fitting.put(Texts.shortened(name, 100), Texts.shortened(value, LONGEST));
          if (Json.FLAT.write(fitting).length() > LONGEST) {
            fitting.remove(Texts.shortened(name, 100));
          }
        });
    return fitting.isEmpty() ? null : Json.FLAT.write(fitting);
  }

  /** The text for the column. */
  @Nullable
  String text() {
    return text;
  }

  /** The fields that fit into the column. */
  Map<String, String> fields() {
    if (fields == null) {
      fields = Json.FLAT.read(text, Integer.MAX_VALUE, FlatJson.Source.PAYPLE);
    }
    return fields;
  }

  /**
   * Created when the first field is written or read, because a payment without such fields needs no
   * provider.
   */
  private static final class Json {
    static final FlatJson FLAT = new FlatJson();
  }

  /** Prints the number of characters alone, because the fields must not reach a log. */
  @Override
  public String toString() {
    return "FurtherFields[" + (text == null ? 0 : text.length()) + "]";
  }
}
