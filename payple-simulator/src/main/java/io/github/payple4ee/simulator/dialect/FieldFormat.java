// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes the values of some fields in another format. */
record FieldFormat(Set<Operation> where, List<String> names, UnaryOperator<Object> form)
    implements AnswerRewrite {

  static FieldFormat everywhere(UnaryOperator<Object> form, String... names) {
    return new FieldFormat(Set.of(Operation.values()), List.of(names), form);
  }

  static FieldFormat of(Set<Operation> where, UnaryOperator<Object> form, String... names) {
    return new FieldFormat(where, List.of(names), form);
  }

  static FieldFormat ofTaxes(UnaryOperator<Object> form) {
    return everywhere(form, "PCD_PAY_TAXTOTAL", "PCD_REFUND_TAXTOTAL");
  }

  static FieldFormat ofPeriod(UnaryOperator<Object> form) {
    return everywhere(form, "PCD_PAY_YEAR", "PCD_PAY_MONTH");
  }

  static FieldFormat ofPaidAmounts(UnaryOperator<Object> form) {
    return of(
        Set.of(Operation.WINDOW, Operation.CONFIRM, Operation.CHARGE),
        form,
        "PCD_PAY_TOTAL",
        "PCD_PAY_AMOUNT",
        "PCD_PAY_DISCOUNT",
        "PCD_PAY_AMOUNT_REAL");
  }

  /** Another code for a successful payment. */
  static FieldFormat ofPaidCode(String code) {
    return everywhere(old -> "SPCD0000".equals(old) ? code : old, "PCD_PAY_CODE");
  }

  @Override
  public void change(AnswerDraft draft) {
    if (where.contains(draft.operation())) {
      names.forEach(name -> draft.change(name, form));
    }
  }

  static Object text(Object value) {
    return value instanceof Number ? String.valueOf(value) : value;
  }

  /** A number if the text is one. Leading zeros are lost, and empty text stays empty. */
  static Object number(Object value) {
    return value instanceof String text && text.matches("\\d{1,18}") ? Long.valueOf(text) : value;
  }

  static Object emptyAsZero(Object value) {
    return "".equals(value) ? Long.valueOf(0) : value;
  }

  static Object zeroAsEmpty(Object value) {
    return "0".equals(String.valueOf(value)) ? "" : value;
  }

  static Object emptyAsNull(Object value) {
    return "".equals(value) ? null : value;
  }

  static Object empty(Object value) {
    return "";
  }

  /** {@code 2020-02-21 00:30:00} instead of {@code 20200221003000}. */
  static Object time(Object value) {
    return String.valueOf(value)
        .replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)$", "$1-$2-$3 $4:$5:$6");
  }

  static Object nineteenDigits(Object value) {
    String digits = String.valueOf(value);
    return digits.substring(0, Math.min(19, digits.length()));
  }
}
