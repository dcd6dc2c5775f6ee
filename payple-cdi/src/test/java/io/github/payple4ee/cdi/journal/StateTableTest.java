// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/flows.md is the state machine that the code declares. */
class StateTableTest {

  private static final Path FLOWS = Path.of("..", "docs", "flows.md");
  private static final String HEAD = "| evidence | source | accepted in | leads to |";

  @Test
  void documentHasTheTableOfTheCode() throws IOException {
    List<String> document = Files.readAllLines(FLOWS);
    int head = document.indexOf(HEAD);
    assertThat(head).as("the head of the table").isNotNegative();

    List<String> rows =
        document.subList(head + 2, document.size()).stream()
            .takeWhile(line -> line.startsWith("|"))
            .toList();

    assertThat(rows).isEqualTo(table());
  }

  private static List<String> table() {
    return Arrays.stream(EvidenceKind.values()).map(StateTableTest::row).toList();
  }

  private static String row(EvidenceKind kind) {
    return "| `"
        + kind.code()
        + "` | "
        + kind.source().name().toLowerCase(java.util.Locale.ROOT)
        + " | "
        + (kind.acceptedIn().equals(States.ANY) ? "any" : names(kind.acceptedIn()))
        + " | "
        + (kind.leadsTo().isEmpty() ? "stays" : names(kind.leadsTo()))
        + " |";
  }

  private static String names(Set<PaymentState> states) {
    return states.stream().map(PaymentState::name).collect(Collectors.joining(", "));
  }
}
