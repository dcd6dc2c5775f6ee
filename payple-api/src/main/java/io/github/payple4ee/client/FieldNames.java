// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Every spelling of every field. */
final class FieldNames {

  static final Map<String, PaypleField> FIELDS =
      Arrays.stream(PaypleField.values())
          .flatMap(field -> field.spellings().stream().map(name -> Map.entry(name, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private FieldNames() {}
}
