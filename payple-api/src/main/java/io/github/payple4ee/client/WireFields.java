// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of one message from outside: an answer of Payple, a browser's result or a webhook.
 * Every field is text, including fields that this version does not know. Absent, null and blank
 * values count as equal. So do a number and its text, and all spellings of a {@link PaypleField}.
 */
public final class WireFields {

  private static final String SUCCESS = "success";
  // protocol notes: codes of the test environment have a prefix
  private static final String TEST_PREFIX = "[test]";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

  private static final int SHORTEST_SECRET = 8;
  private static final int LONGEST_MESSAGE = 500;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_UNKNOWN = 100;

  private static final Pattern WON = Pattern.compile("[0-9]{1,15}");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private final Map<String, String> values;
  private final Set<PaypleField> tooLong;

  private WireFields(Map<String, String> values, Set<PaypleField> tooLong) {
    this.values = Collections.unmodifiableMap(values);
    this.tooLong = Collections.unmodifiableSet(tooLong);
  }

  /**
   * Wraps the fields of a message, within the lengths that {@link PaypleField#longest()} allows: a
   * longer text that is only displayed is shortened, and a longer value of another field counts as
   * absent. The first 100 fields that this version does not know are kept, shortened.
   *
   * @param values the fields by their names on the wire
   * @return the fields
   */
  public static WireFields of(Map<String, String> values) {
    Map<String, String> bounded = new LinkedHashMap<>();
    Set<PaypleField> tooLong = EnumSet.noneOf(PaypleField.class);
    int unknown = 0;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      String name = entry.getKey();
      String value = entry.getValue();
      PaypleField field = PaypleField.named(name).orElse(null);
      if (value == null) {
        continue;
      }
      if (field == null) {
        if (name.length() <= LONGEST_NAME && ++unknown <= MOST_UNKNOWN) {
          bounded.put(name, PlainText.beginning(value, FieldLengths.LONGEST_UNKNOWN));
        }
      } else if (value.length() <= field.longest() || FieldLengths.SHOWN.contains(field)) {
        bounded.put(name, PlainText.beginning(value, field.longest()));
      } else {
        tooLong.add(field);
      }
    }
    return new WireFields(bounded, tooLong);
  }

  /**
   * The fields whose value counts as absent because it is longer than allowed.
   *
   * @return usually none
   */
  public Set<PaypleField> tooLong() {
    return tooLong;
  }

  /**
   * Reads a field.
   *
   * @param field which
   * @return its value without spaces around it; empty when it is absent or blank; a card number is
   *     masked
   */
  public Optional<String> value(PaypleField field) {
    for (String spelling : field.spellings()) {
      Optional<String> value = value(spelling);
      if (value.isPresent()) {
        return field == PaypleField.CARD_NUMBER ? value.map(Masking::cardNumber) : value;
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a field by its name on the wire, for fields that this version does not know.
   *
   * @param wireName the name on the wire
   * @return its value without spaces around it; empty when it is absent or blank
   */
  public Optional<String> value(String wireName) {
    return Optional.ofNullable(values.get(wireName))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /**
   * Reads an amount.
   *
   * @param field which
   * @return won; empty when the field is absent or is not a whole number of 0 or more
   */
  public OptionalLong won(PaypleField field) {
    return value(field).stream()
        .filter(digits -> WON.matcher(digits).matches())
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  /**
   * Whether the operation succeeded. Neither code nor message decides it.
   *
   * @return true when {@code PCD_PAY_RST} is exactly {@code success}
   */
  public boolean success() {
    return succeeded(PaypleField.RESULT);
  }

  boolean succeeded(PaypleField result) {
    return SUCCESS.equals(values.get(result.wireName()));
  }

  /**
   * Reads a time.
   *
   * @param field which
   * @return Korean time; empty when it is absent or not a time of 14 digits
   */
  public Optional<LocalDateTime> time(PaypleField field) {
    return value(field).flatMap(WireFields::time);
  }

  /**
   * The code of the result.
   *
   * @return the code without the prefix of the test environment
   */
  public Optional<String> code() {
    return value(PaypleField.CODE)
        .map(
            code ->
                code.startsWith(TEST_PREFIX) ? code.substring(TEST_PREFIX.length()).strip() : code)
        .map(PlainText::of)
        .filter(code -> !code.isEmpty());
  }

  /**
   * Why the operation was refused.
   *
   * @return code and message, each null when it is absent; the message has at most 500 characters,
   *     none of them {@linkplain PlainText#deceptive deceptive}, and stars mask what looks like a
   *     key or personal data
   */
  public Refusal refusal() {
    return new Refusal(
        code().orElse(null),
        value(PaypleField.MESSAGE)
            .or(() -> value(PaypleField.AUTH_MESSAGE))
            .map(text -> Masking.message(text, LONGEST_MESSAGE))
            .filter(text -> !text.isBlank())
            .orElse(null));
  }

  /**
   * The same fields, with stars where a text repeats a secret of the request.
   *
   * @param secrets the secrets of the request; a secret of fewer than eight letters is not masked,
   *     because it may be a normal word
   * @return fields whose texts repeat none of the secrets
   */
  public WireFields concealing(Iterable<Secret> secrets) {
    Map<String, String> concealed = new LinkedHashMap<>(values);
    for (Secret secret : secrets) {
      String text = secret.reveal();
      if (text.length() >= SHORTEST_SECRET) {
        concealed.replaceAll(
            (name, value) -> UntypedFields.text(name) ? value.replace(text, "***") : value);
      }
    }
    return concealed.equals(values) ? this : new WireFields(concealed, tooLong);
  }

  /**
   * The fields without a component of their own that may be displayed: public fields, and fields
   * that this version does not know. Stars mask what looks like a key or personal data.
   *
   * @return the values by their names on the wire, in the order of the message; blank values are
   *     left out
   */
  public Map<String, String> further() {
    Map<String, String> further = new LinkedHashMap<>();
    for (String name : values.keySet()) {
      if (UntypedFields.contains(name)) {
        value(name)
            .map(PlainText::of)
            .ifPresent(
                text -> further.put(name, UntypedFields.text(name) ? Masking.of(text) : text));
      }
    }
    return further;
  }

  private static Optional<LocalDateTime> time(String text) {
    String digits = NO_DIGIT.matcher(text).replaceAll("");
    try {
      return digits.length() < 14
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(digits.substring(0, 14), TIME));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** Prints result, code and order alone, in one line. */
  @Override
  public String toString() {
    String summary =
        value(PaypleField.RESULT).or(() -> value(PaypleField.AUTH_RESULT)).orElse("?")
            + " "
            + code().orElse("-")
            + " "
            + value(PaypleField.ORDER_ID).orElse("-");
    return "WireFields[" + PlainText.of(summary) + "]";
  }
}
