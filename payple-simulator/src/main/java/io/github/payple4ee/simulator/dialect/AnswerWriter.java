// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import io.github.payple4ee.simulator.http.Json;
import io.github.payple4ee.simulator.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes answers in the present dialect. */
public final class AnswerWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Dialect dialect;

  public AnswerWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  public Response write(Operation operation, Answer answer) {
    String json = Json.writeWithNulls(fields(operation, answer));
    String mark = dialect.has(Quirk.BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    return new Response(200, contentType(), mark + json, Map.of());
  }

  public Map<String, Object> fields(Operation operation, Answer answer) {
    AnswerDraft draft = new AnswerDraft(operation, answer);
    dialect.current().quirks().forEach(quirk -> quirk.change(draft));
    return draft.fields();
  }

  /** The fields as a form carries them. */
  public Map<String, String> texts(Operation operation, Answer answer) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields(operation, answer)
        .forEach((name, value) -> texts.put(name, value == null ? "" : String.valueOf(value)));
    return texts;
  }

  private String contentType() {
    return dialect.has(Quirk.HTML_CONTENT_TYPE)
        ? "text/html; charset=UTF-8"
        : dialect.current().contentType();
  }
}
