// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an answer, in the order of the manual; values are text or whole numbers. */
public final class Answer {
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, Object> asides = new LinkedHashMap<>();
  private String family = "";

  public static Answer success(String code, String message) {
    return outcome("success", code, message);
  }

  public static Answer error(Refusal refusal) {
    return outcome("error", refusal.code(), refusal.message());
  }

  public static Answer error(Refusal refusal, PaymentOrder order) {
    return error(refusal).about(order);
  }

  /** The refusal of an operation that has no code of its own in {@link Refusal}. */
  public static Answer error(String code, String message) {
    return outcome("error", code, message);
  }

  /** The payment that the answer is about: its codes differ between Payple's generations. */
  public Answer about(PaymentOrder order) {
    family = order.codeFamily();
    return this;
  }

  /** Adds a field, or replaces its value in place. */
  public Answer with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  public Answer with(String name, long value) {
    fields.put(name, value);
    return this;
  }

  /** Adds a field that the manual does not have here, and that other generations of Payple send. */
  public Answer aside(String name, Object value) {
    asides.put(name, value);
    return this;
  }

  /** Adds a number if the text is one, and the unchanged text otherwise. */
  public Answer withNumber(String name, String value) {
    return value.matches("0|[1-9]\\d{0,17}")
        ? with(name, Long.parseLong(value))
        : with(name, value);
  }

  public Answer without(String name) {
    fields.remove(name);
    return this;
  }

  public Answer withAll(Answer other) {
    fields.putAll(other.fields);
    asides.putAll(other.asides);
    family = other.family.isEmpty() ? family : other.family;
    return this;
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  public Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }

  String family() {
    return family;
  }

  Map<String, Object> asides() {
    return Collections.unmodifiableMap(asides);
  }

  private static Answer outcome(String result, String code, String message) {
    return new Answer()
        .with("PCD_PAY_RST", result)
        .with("PCD_PAY_CODE", code)
        .with("PCD_PAY_MSG", message);
  }
}
