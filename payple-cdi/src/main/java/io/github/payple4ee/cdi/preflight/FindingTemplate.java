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
 * A finding before it is put into the words of a language.
 *
 * @param level how much it matters
 * @param topic what was looked at
 * @param text names its sentences
 * @param values what is put into them; nothing secret
 * @param code Payple's code, where it gave one
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

  /** Whether it may pass without anybody doing anything. */
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
