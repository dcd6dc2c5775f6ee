// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An answer before it is sent: quirks change the manual's answer. */
final class AnswerDraft {
  private final Operation operation;
  private final String family;
  private final Map<String, Object> asides;
  private Map<String, Object> fields;

  AnswerDraft(Operation operation, Answer answer) {
    this.operation = operation;
    this.family = answer.family();
    this.asides = answer.asides();
    this.fields = new LinkedHashMap<>(answer.fields());
  }

  Operation operation() {
    return operation;
  }

  /** The family of codes of the payment, such as PCCF; empty when the answer is about none. */
  String family() {
    return family;
  }

  /** Whether the answer is about a bank account. */
  boolean isAboutAnAccount() {
    return "transfer".equals(fields.get("PCD_PAY_TYPE"));
  }

  /** Name and value, in order; a value is text, a whole number or null. */
  Map<String, Object> fields() {
    return fields;
  }

  boolean isSuccess() {
    return "success".equals(fields.getOrDefault("PCD_PAY_RST", fields.get("result")));
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::valueOf);
  }

  void put(String name, Object value) {
    fields.put(name, value);
  }

  void remove(String name) {
    fields.remove(name);
  }

  /** Changes the value if the field is there. */
  void change(String name, UnaryOperator<Object> value) {
    if (fields.containsKey(name)) {
      fields.put(name, value.apply(fields.get(name)));
    }
  }

  /** Renames the field in place. */
  void rename(String from, String to) {
    if (fields.containsKey(from)) {
      Map<String, Object> renamed = new LinkedHashMap<>();
      fields.forEach((name, value) -> renamed.put(name.equals(from) ? to : name, value));
      fields = renamed;
    }
  }

  /** Includes the fields that other generations of Payple send in these operations. */
  void admitAsidesOf(Operation... operations) {
    if (List.of(operations).contains(operation)) {
      fields.putAll(asides);
    }
  }
}
