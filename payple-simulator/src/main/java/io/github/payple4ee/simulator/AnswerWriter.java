// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes answers in the dialect that was chosen. */
final class AnswerWriter {
  private final WireDialect dialect;

  AnswerWriter(WireDialect dialect) {
    this.dialect = dialect;
  }

  Response write(Answer answer) {
    return write(Json.write(fields(answer)));
  }

  Map<String, Object> fields(Answer answer) {
    Map<String, Object> fields = new LinkedHashMap<>(answer.fields());
    if (dialect.numbersAsStrings()) {
      fields.replaceAll((name, value) -> String.valueOf(value));
    }
    if (dialect.testCodePrefix()) {
      fields.computeIfPresent("PCD_PAY_CODE", (name, code) -> "[test]" + code);
    }
    if (dialect.unknownFields()) {
      fields.put("PCD_FIELD_OF_TOMORROW", "알 수 없는 값");
      fields.put("PCD_NUMBER_OF_TOMORROW", 7);
    }
    return fields;
  }

  private Response write(String json) {
    return new Response(200, dialect.contentType(), json, Map.of());
  }
}
