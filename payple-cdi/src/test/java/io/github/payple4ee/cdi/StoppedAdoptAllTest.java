// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static io.github.payple4ee.AdoptionResult.ADOPTED;
import static io.github.payple4ee.AdoptionResult.ALREADY_KNOWN;
import static io.github.payple4ee.AdoptionResult.IN_DOUBT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.payple4ee.AdoptionSummary;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An import of billing keys stops cleanly, and is resumed with the same file")
class StoppedAdoptAllTest {

  @RegisterExtension final Shop shop = Shop.usual();

  private final StringWriter report = new StringWriter();

  /** A file of the cards of so many buyers, from 1001 on. */
  private String file(int buyers) {
    return IntStream.range(1001, 1001 + buyers)
        .mapToObj(buyer -> buyer + "," + card(buyer) + ",card\n")
        .collect(Collectors.joining("", "payerNumber,billingKey,kind\n", ""));
  }

  private String card(int payerNumber) {
    return shop.payple()
        .cards()
        .register(String.valueOf(payerNumber), "41111111111" + (10_000 + payerNumber))
        .billingKey();
  }

  private AdoptionSummary adoptAll(String csv) throws IOException {
    return shop.service().adoptAll(new StringReader(csv), report);
  }

  @Test
  void importStopsWhenPaypleDoesNotAnswer() throws IOException {
    String csv = file(9);
    shop.payple().close();

    AdoptionSummary summary = adoptAll(csv);

    assertThat(summary.complete()).isFalse();
    assertThat(summary.reason()).contains("no clear answer");
    assertThat(summary.counts()).isEqualTo(Map.of(IN_DOUBT, 5));
    assertThat(report.toString().lines()).hasSize(6);
  }

  @Test
  void interruptedImportEndsAfterItsLineAndIsResumed() throws IOException {
    String csv = file(3);
    Writer interrupting = new Interrupting("2,1001");

    AdoptionSummary stopped = shop.service().adoptAll(new StringReader(csv), interrupting);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped.reason()).contains("interrupted");
    assertThat(stopped.counts()).isEqualTo(Map.of(ADOPTED, 1));
    assertThat(shop.service().findCard("1002")).isEmpty();
    assertThat(adoptAll(csv).counts()).isEqualTo(Map.of(ALREADY_KNOWN, 1, ADOPTED, 2));
  }

  @Test
  void threadThatIsInterruptedBeforehandAdoptsNothing() throws IOException {
    String csv = file(2);
    Thread.currentThread().interrupt();

    AdoptionSummary stopped = adoptAll(csv);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped.complete()).isFalse();
    assertThat(stopped.counts()).isEmpty();
    assertThat(shop.sentTo(Shop.CARD)).isZero();
  }

  @Test
  void reportThatCannotBeWrittenEndsTheImportAndKeepsWhatWasAdopted() {
    String csv = file(2);

    assertThatIOException()
        .isThrownBy(() -> shop.service().adoptAll(new StringReader(csv), new Full()))
        .withMessage("the disk is full");

    assertThat(shop.service().findCard("1001")).isPresent();
    assertThat(shop.service().findCard("1002")).isEmpty();
  }

  @Test
  void fileThatCannotBeReadEndsTheImport() {
    StringReader closed = new StringReader(file(1));
    closed.close();

    assertThatIOException().isThrownBy(() -> shop.service().adoptAll(closed, report));
  }

  /** Interrupts its thread when it is to write a line that begins so. */
  private static final class Interrupting extends StringWriter {

    private final String line;

    Interrupting(String line) {
      this.line = line;
    }

    @Override
    public StringWriter append(CharSequence text) {
      if (text.toString().startsWith(line)) {
        Thread.currentThread().interrupt();
      }
      return super.append(text);
    }
  }

  /** Takes the header and no more. */
  private static final class Full implements Appendable {

    @Override
    public Appendable append(CharSequence text) throws IOException {
      if (text.toString().contains("ADOPTED")) {
        throw new IOException("the disk is full");
      }
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char letter) throws IOException {
      return append(String.valueOf(letter));
    }
  }
}
