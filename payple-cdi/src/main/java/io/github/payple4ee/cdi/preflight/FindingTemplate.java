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
 * @param beside a class whose package has the sentences
 */
public record FindingTemplate(
    Level level,
    String topic,
    String text,
    List<String> values,
    @Nullable String code,
    Class<?> beside) {

  /** What the topics of recurring payments begin with. */
  public static final String RECURRING = "recurring.";

  private static final String FILE = "preflight";
  private static final String PASSES = "unreachable.";

  /** Copies the values. */
  public FindingTemplate {
    values = List.copyOf(values);
  }

  static FindingTemplate ok(String topic, String text, String... values) {
    return of(Level.OK, topic, text, values);
  }

  static FindingTemplate warning(String topic, String text, String... values) {
    return of(Level.WARNING, topic, text, values);
  }

  static FindingTemplate error(String topic, String text, String... values) {
    return of(Level.ERROR, topic, text, values);
  }

  private static FindingTemplate of(Level level, String topic, String text, String... values) {
    return new FindingTemplate(level, topic, text, List.of(values), null, Messages.class);
  }

  FindingTemplate withCode(String said) {
    return new FindingTemplate(level, topic, text, values, said, beside);
  }

  boolean error() {
    return level == Level.ERROR;
  }

  /** Whether buyers cannot pay on the shop's pages because of it. */
  boolean stopsPayments() {
    return error() && !topic.startsWith(RECURRING);
  }

  /** Whether the problem may pass without an action. */
  boolean mayPass() {
    return text.startsWith(PASSES);
  }

  /** For the data of a health check: OK, or what it is and what to do, in English. */
  public String line() {
    Finding finding = in(Locale.ENGLISH);
    return level == Level.OK
        ? "OK"
        : level + ": " + (finding.what() + " " + finding.whatToDo()).strip();
  }

  /** In the words of a reader. */
  public Finding in(Locale reader) {
    Messages sentences = Messages.of(beside, FILE, reader);
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
