// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.migration;

import io.github.payple4ee.AdoptRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The positions of the columns of a file of billing keys, by its header. */
final class KeyColumns {

  private static final String PAYER_NUMBER = "payernumber";
  private static final String BILLING_KEY = "billingkey";
  private static final String KIND = "kind";
  private static final List<String> NAMES = List.of(PAYER_NUMBER, BILLING_KEY, KIND);

  private final List<String> header;

  private KeyColumns(List<String> header) {
    this.header = header;
  }

  /**
   * Reads the header.
   *
   * @throws IllegalArgumentException when it is a different header; the message does not repeat it,
   *     because a file without a header begins with a billing key
   */
  static KeyColumns of(Optional<CsvLine> line) {
    List<String> header =
        line.map(CsvLine::fields).orElse(List.of()).stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (header.size() != NAMES.size() || !header.containsAll(NAMES)) {
      throw new IllegalArgumentException(
          "The file must begin with the header payerNumber,billingKey,kind (CSV with commas)."
              + " Nothing was adopted");
    }
    return new KeyColumns(header);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it cannot be read, or a value is refused; the message
   *     repeats no value
   */
  AdoptRequest request(CsvLine line) {
    if (line.problem() != null) {
      throw new IllegalArgumentException(line.problem());
    }
    if (line.fields().size() != header.size()) {
      throw new IllegalArgumentException(
          "the line must have 3 fields, it has " + line.fields().size());
    }
    String payerNumber = field(line, PAYER_NUMBER);
    String billingKey = field(line, BILLING_KEY);
    return switch (field(line, KIND).toLowerCase(Locale.ROOT)) {
      case "card" -> AdoptRequest.card(payerNumber, billingKey);
      case "account" -> AdoptRequest.account(payerNumber, billingKey);
      default -> throw new IllegalArgumentException("kind must be card or account");
    };
  }

  private String field(CsvLine line, String name) {
    return line.fields().get(header.indexOf(name));
  }
}
