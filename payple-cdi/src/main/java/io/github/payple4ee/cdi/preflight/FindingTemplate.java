// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.Preflight.Finding;
import io.github.payple4ee.Preflight.Level;
import io.github.payple4ee.cdi.text.Messages;
import io.github.payple4ee.code.CodeClass;
import io.github.payple4ee.code.ResponseCode;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding before it is formatted in a language.
 *
 * @param level its severity
 * @param topic what was checked
 * @param text the key of its sentences
 * @param values the values in the sentences; nothing secret
 * @param code Payple's code, if Payple sent one
 */
record FindingTemplate(
    Level level, String topic, String text, List<String> values, @Nullable String code) {

  private static final String FILE = "preflight";
  private static final String PASSES = "unreachable.";

  static FindingTemplate ok(String topic, String text, String... values) {
    return new FindingTemplate(Level.OK, topic, text, List.of(values), null);
  }

  static FindingTemplate warning(String topic, String text, String... values) {
    return new FindingTemplate(Level.WARNING, topic, text, List.of(values), null);
  }

  static FindingTemplate error(String topic, String text, String... values) {
    return new FindingTemplate(Level.ERROR, topic, text, List.of(values), null);
  }

  FindingTemplate withCode(String said) {
    return new FindingTemplate(level, topic, text, values, said);
  }

  boolean error() {
    return level == Level.ERROR;
  }

  /** Whether the problem may pass without an action. */
  boolean mayPass() {
    return text.startsWith(PASSES);
  }

  Finding in(Locale reader) {
    Messages sentences = Messages.of(FILE, reader);
    return new Finding(
        level,
        topic,
        sentences.find(text, values.toArray()).orElse(text),
        level == Level.OK ? "" : whatToDo(sentences, reader),
        code);
  }

  private String whatToDo(Messages sentences, Locale reader) {
    return sentences
        .find("code." + code)
        .or(() -> reader.getLanguage().equals("ko") ? Optional.empty() : ofTheCatalogue())
        .or(() -> sentences.find(text + ".do", values.toArray()))
        .orElse("");
  }

  private Optional<String> ofTheCatalogue() {
    ResponseCode known = ResponseCode.of(code);
    return known.codeClass() == CodeClass.UNKNOWN
        ? Optional.empty()
        : Optional.of(known.developerMessage());
  }
}
