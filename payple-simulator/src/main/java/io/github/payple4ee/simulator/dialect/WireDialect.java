// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How answers are written: Payple's documents and live answers differ in many points.
 *
 * @param contentType the Content-Type of JSON answers
 * @param quirks the differences from the manual
 */
public record WireDialect(String contentType, Set<Quirk> quirks) {

  /** The manual's JSON. */
  public static final WireDialect MANUAL =
      new WireDialect("application/json; charset=UTF-8", Set.of());

  /** The manual's JSON with the codes, names and additional fields of the years since 2023. */
  public static final WireDialect TODAY =
      MANUAL.with(
          Quirk.LOOKUP_LONG_NAMES,
          Quirk.CARD_LOOKUP_CARD_NAMES,
          Quirk.LATER_FIELDS,
          Quirk.REFUND_TAX_AS_REFUND_TAX,
          Quirk.WINDOW_CODE_PCCF0000,
          Quirk.DECLINE_CODE_PCCFD001,
          Quirk.DUPLICATE_CODE_SPCD1000,
          Quirk.CANCEL_CODES_PAYC,
          Quirk.CLOSE_CODE_C0998,
          Quirk.LOOKUP_STATE,
          Quirk.POINTS_TIME_EMPTY);

  /**
   * A dialect.
   *
   * @throws IllegalArgumentException if two quirks are of the same point
   */
  public WireDialect {
    EnumSet<Quirk> ordered = EnumSet.noneOf(Quirk.class);
    ordered.addAll(quirks);
    for (Quirk one : ordered) {
      ordered.stream().filter(one::contradicts).findFirst().ifPresent(other -> refuse(one, other));
    }
    quirks = Collections.unmodifiableSet(ordered);
  }

  /**
   * The same dialect with further quirks.
   *
   * @throws IllegalArgumentException if two quirks are of the same point
   */
  public WireDialect with(Quirk... more) {
    return with(Arrays.asList(more));
  }

  /** Whether it has this quirk. */
  public boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }

  /** The same JSON with another content type, such as {@code text/html}. */
  public WireDialect withContentType(String type) {
    return new WireDialect(type, quirks);
  }

  /** Amounts and payer numbers as JSON strings. */
  public WireDialect withNumbersAsStrings() {
    return with(Quirk.NUMBERS_AS_TEXT);
  }

  /** Codes as the test host sends them: {@code [test]SPCD0000}. */
  public WireDialect withTestCodePrefix() {
    return with(Quirk.CODE_TEST_PREFIX);
  }

  /** Additional fields, which a client must tolerate. */
  public WireDialect withUnknownFields() {
    return with(Quirk.UNKNOWN_FIELDS);
  }

  public WireDialect with(Collection<Quirk> more) {
    EnumSet<Quirk> all = EnumSet.noneOf(Quirk.class);
    all.addAll(quirks);
    all.addAll(more);
    return new WireDialect(contentType, all);
  }

  private static void refuse(Quirk one, Quirk other) {
    throw new IllegalArgumentException(
        one + " and " + other + " contradict each other: both decide " + one.decides());
  }
}
