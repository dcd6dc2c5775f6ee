// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.migration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV (RFC 4180) line by line, in bounded memory. A field cannot contain a line break, so an
 * unclosed quotation mark makes only its own line unreadable and not the rest of the file.
 */
final class CsvReader {

  static final int LONGEST_LINE = 2_000;

  private static final int END = -1;
  private static final char MARK = '\uFEFF';
  private static final char QUOTE = '"';

  private final BufferedReader source;
  private int number;
  private boolean afterReturn;

  CsvReader(Reader source) {
    this.source = new BufferedReader(source);
  }

  /** Reads the next line that is not empty; returns empty at the end of the file. */
  Optional<CsvLine> next() throws IOException {
    StringBuilder line = new StringBuilder();
    int letter = first();
    while (letter != END) {
      number++;
      int length = rest(line, letter);
      if (length > LONGEST_LINE) {
        return Optional.of(CsvLine.unreadable(number, "the line is longer than 2,000 characters"));
      }
      if (length > 0) {
        return Optional.of(parsed(line.toString()));
      }
      letter = first();
    }
    return Optional.empty();
  }

  /** The first character of a line. */
  private int first() throws IOException {
    int letter = source.read();
    if (letter == '\n' && afterReturn) {
      // the second half of a line break
      letter = source.read();
    }
    afterReturn = false;
    return number == 0 && letter == MARK ? source.read() : letter;
  }

  /** Reads a line to its end, and keeps at most as many characters as a line may have. */
  private int rest(StringBuilder line, int first) throws IOException {
    int length = 0;
    int letter = first;
    while (letter != END && letter != '\n' && letter != '\r') {
      length = Math.min(length, LONGEST_LINE) + 1;
      if (length <= LONGEST_LINE) {
        line.append((char) letter);
      }
      letter = source.read();
    }
    afterReturn = letter == '\r';
    return length;
  }

  private CsvLine parsed(String line) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      StringBuilder field = new StringBuilder();
      int end = line.startsWith("\"", at) ? quoted(line, at, field) : plain(line, at, field);
      if (end < 0) {
        return CsvLine.unreadable(
            number, "a quotation mark is inside of a field, or is not closed");
      }
      fields.add(field.toString());
      at = end + 1;
    }
    return CsvLine.of(number, fields);
  }

  /**
   * Reads a field without quotation marks. Returns where it ends, or -1 when it contains a
   * quotation mark.
   */
  private static int plain(String line, int start, StringBuilder field) {
    int comma = line.indexOf(',', start);
    int end = comma < 0 ? line.length() : comma;
    field.append(line, start, end);
    return field.indexOf("\"") < 0 ? end : -1;
  }

  /** Reads a field in quotation marks. Returns where it ends, or -1 when it does not end. */
  private static int quoted(String line, int start, StringBuilder field) {
    int at = start + 1;
    while (at < line.length()) {
      char letter = line.charAt(at);
      boolean doubled = letter == QUOTE && line.startsWith("\"", at + 1);
      if (letter == QUOTE && !doubled) {
        return at + 1 == line.length() || line.charAt(at + 1) == ',' ? at + 1 : -1;
      }
      field.append(letter);
      at += doubled ? 2 : 1;
    }
    return -1;
  }
}
