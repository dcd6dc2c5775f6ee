// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes docs/response-codes.md from the catalogue. */
final class ResponseCodesDocument {

  private static final String HEAD =
      """
      # Response codes

      All codes that Payple has published, and their meaning for this module. `ResponseCodesDocumentTest` writes this page from
      [response-codes.tsv](../payple-api/src/main/resources/io/github/payple4ee/code/response-codes.tsv). To change the page,
      change that file.

      A code explains a failure and has a class. It does not decide whether an operation succeeded: `PCD_PAY_RST` does.
      `Refusal.responseCode()` and `ResponseCode.of(code)` return the entries of these tables. The enum
      [CodeClass](../payple-api/src/main/java/io/github/payple4ee/code/CodeClass.java) says what the caller must do about each
      class. Payple has not published the messages in brackets; they say what the code is about. An institution's code may
      follow Payple's own code and adds detail. A code that is in no list is `UNKNOWN`.

      ## What a buyer reads

      | name | English | Korean |
      |---|---|---|
      """;
  private static final String COLUMNS =
      """

      | code | class | Payple's message | what it means and what to do | buyer's text |
      |---|---|---|---|---|
      """;
  private static final Map<String, String> TITLES =
      Map.of(
          "AUTH", "AUTH: authentication of the merchant",
          "CPCA", "CPCA: card payments by the window",
          "CBIL", "CBIL: records of payments",
          "SPCD", "SPCD: card payments by billing key",
          "RPCD", "RPCD: card payments by billing key, once a month",
          "CDAU", "CDAU: registration of cards",
          "PAYC", "PAYC: refunds");
  private static final String OTHERS = "Other operations";
  private static final String TRANSFER = "Bank transfers, older codes";
  private static final List<String> TRANSFERS = List.of("ARSA", "CPAY", "SPAY", "BILL");
  private static final String INSTITUTIONS =
      "Institutions, Danal and the card companies; and codes of any family";

  private ResponseCodesDocument() {}

  static String of(Collection<ResponseCode> codes) {
    return HEAD
        + Arrays.stream(BuyerText.values())
            .map(ResponseCodesDocument::row)
            .collect(Collectors.joining())
        + codes.stream()
            .collect(
                Collectors.groupingBy(
                    code -> title(code.code()),
                    LinkedHashMap::new,
                    Collectors.mapping(ResponseCodesDocument::row, Collectors.joining())))
            .entrySet()
            .stream()
            .map(group -> "\n## " + group.getKey() + "\n" + COLUMNS + group.getValue())
            .collect(Collectors.joining());
  }

  private static String title(String code) {
    if (Character.isDigit(code.charAt(0))) {
      return INSTITUTIONS;
    }
    String type = code.substring(0, 4);
    return TRANSFERS.contains(type) ? TRANSFER : TITLES.getOrDefault(type, OTHERS);
  }

  private static String row(BuyerText text) {
    return "| `"
        + text
        + "` | "
        + text.in(Locale.ENGLISH)
        + " | "
        + text.in(Locale.KOREAN)
        + " |\n";
  }

  private static String row(ResponseCode code) {
    return "| "
        + String.join(
            " | ",
            "`" + code.code() + "`",
            "`" + code.codeClass() + "`",
            code.message(),
            code.developerMessage(),
            "`" + code.buyerText() + "`")
        + " |\n";
  }
}
