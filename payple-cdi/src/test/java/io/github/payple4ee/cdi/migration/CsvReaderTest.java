// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  private static List<CsvLine> lines(Reader source) throws IOException {
    CsvReader reader = new CsvReader(source);
    List<CsvLine> lines = new ArrayList<>();
    for (Optional<CsvLine> line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static List<CsvLine> lines(String text) throws IOException {
    return lines(new StringReader(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\r\nc,d", "\uFEFFa,b\nc,d"})
  void everyLineBreakEndsALineAndAByteOrderMarkIsNoText(String text) throws IOException {
    assertThat(lines(text))
        .containsExactly(CsvLine.of(1, List.of("a", "b")), CsvLine.of(2, List.of("c", "d")));
  }

  @Test
  void emptyLinesAreCountedAndNothingElse() throws IOException {
    assertThat(lines("\n\r\n\ra\n\n\nb"))
        .containsExactly(CsvLine.of(4, List.of("a")), CsvLine.of(7, List.of("b")));
    assertThat(lines("")).isEmpty();
    assertThat(lines("\uFEFF")).isEmpty();
  }

  @Test
  void fieldsMayBeEmptyAndMayBeQuoted() throws IOException {
    assertThat(
            lines(",a,\n\"\",\"one, two\",\"three \"\"four\"\"\"\n\"a\",\"\"\"\"").stream()
                .map(CsvLine::fields))
        .containsExactly(
            List.of("", "a", ""), List.of("", "one, two", "three \"four\""), List.of("a", "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"open", "\"", "a\"b", "a,\"b\"c", "\"a\" ,b", "\"a\"\"", "a,b\"\""})
  void quotationMarkInTheWrongPlaceSpoilsItsOwnLineAlone(String bad) throws IOException {
    List<CsvLine> lines = lines("a,b\n" + bad + "\nc,d\n");

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).problem()).contains("quotation mark");
    assertThat(lines.get(1).fields()).isEmpty();
    assertThat(lines.get(2)).isEqualTo(CsvLine.of(3, List.of("c", "d")));
  }

  @Test
  void longestLineIsReadAndALongerOneIsNot() throws IOException {
    String longest = "x".repeat(CsvReader.LONGEST_LINE);

    List<CsvLine> lines = lines(longest + "\n" + longest + "y\r\nz");

    assertThat(lines.get(0).fields()).containsExactly(longest);
    assertThat(lines.get(1).problem()).contains("2,000");
    assertThat(lines.get(2)).isEqualTo(CsvLine.of(3, List.of("z")));
  }

  @Test
  void lineWithoutAnEndIsReadInBoundedMemory() throws IOException {
    List<CsvLine> lines = lines(new Endless(50_000_000));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).problem()).isNotNull();
  }

  @Test
  void linePrintsItsNumberAlone() {
    assertThat(CsvLine.of(7, List.of("1234", "a billing key")).toString()).isEqualTo("CsvLine[7]");
  }

  /** So many letters without a line break. */
  private static final class Endless extends Reader {

    private int left;

    Endless(int letters) {
      left = letters;
    }

    @Override
    public int read(char[] target, int start, int length) {
      int given = Math.min(left, length);
      for (int at = start; at < start + given; at++) {
        target[at] = 'x';
      }
      left -= given;
      return given == 0 ? -1 : given;
    }

    @Override
    public void close() {
      left = 0;
    }
  }
}
