// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

/**
 * How answers are written: Payple's documents and live answers differ in these points.
 *
 * @param contentType the Content-Type of JSON answers
 * @param numbersAsStrings whether {@code "PCD_PAY_TOTAL":"1000"} is sent instead of {@code 1000}
 * @param testCodePrefix whether codes begin with {@code [test]}, as on the test host
 * @param unknownFields whether answers carry fields that no manual names
 */
public record WireDialect(
    String contentType, boolean numbersAsStrings, boolean testCodePrefix, boolean unknownFields) {

  /** The manual's JSON. */
  public static final WireDialect MANUAL =
      new WireDialect("application/json; charset=UTF-8", false, false, false);

  /** The same JSON announced as another type, such as {@code text/html}. */
  public WireDialect withContentType(String type) {
    return new WireDialect(type, numbersAsStrings, testCodePrefix, unknownFields);
  }

  /** Amounts and payer numbers as JSON strings. */
  public WireDialect withNumbersAsStrings() {
    return new WireDialect(contentType, true, testCodePrefix, unknownFields);
  }

  /** Codes as the test host sends them: {@code [test]SPCD0000}. */
  public WireDialect withTestCodePrefix() {
    return new WireDialect(contentType, numbersAsStrings, true, unknownFields);
  }

  /** Further fields that a client must survive. */
  public WireDialect withUnknownFields() {
    return new WireDialect(contentType, numbersAsStrings, testCodePrefix, true);
  }
}
