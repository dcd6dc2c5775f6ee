// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the catalogue: one line per code, with columns separated by tabs. */
final class ResponseCodesReader {

  private static final String CATALOGUE = "response-codes.tsv";
  private static final String COMMENT = "#";
  private static final int COLUMNS = 5;

  private ResponseCodesReader() {}

  static Map<String, ResponseCode> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ResponseCodesReader.class.getResourceAsStream(CATALOGUE),
                StandardCharsets.UTF_8))) {
      return read(reader.lines().toList());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Map<String, ResponseCode> read(List<String> lines) {
    Map<String, ResponseCode> codes = new LinkedHashMap<>();
    for (String line : lines) {
      if (!line.startsWith(COMMENT)) {
        ResponseCode code = code(line);
        if (codes.put(code.code(), code) != null) {
          throw new IllegalArgumentException(CATALOGUE + " has " + code.code() + " twice");
        }
      }
    }
    // not Map.copyOf, because the map keeps the order of the document, and callers may look up null
    return Collections.unmodifiableMap(codes);
  }

  private static ResponseCode code(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(CATALOGUE + " must have " + COLUMNS + " columns: " + line);
    }
    return new ResponseCode(
        columns[0],
        CodeClass.valueOf(columns[1]),
        columns[3],
        columns[4],
        BuyerText.valueOf(columns[2]));
  }
}
