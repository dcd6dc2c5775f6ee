// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.AdoptionSummary;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentInstrument;
import io.github.payple4ee.PaypleService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The Java of docs/migration.md, so that it compiles; {@link MigrationGuideTest} compares the two.
 */
final class MigrationSnippets {

  @Inject PaypleService payple;

  // readme: one
  String adopt(String payerNumber, String billingKey) {
    Outcome<PaymentInstrument> outcome = payple.adopt(AdoptRequest.card(payerNumber, billingKey));
    if (outcome instanceof Outcome.Declined<PaymentInstrument> declined) {
      return "Payple does not confirm it: " + declined.refusal().message();
    }
    return outcome instanceof Outcome.Approved ? "adopted" : "no clear answer, repeat it later";
  }

  // end

  // readme: file
  AdoptionSummary adoptAll(Path file, Path report) throws IOException {
    try (Reader csv = Files.newBufferedReader(file);
        Writer lines = Files.newBufferedWriter(report)) {
      lines.append('\uFEFF'); // a spreadsheet then reads it as UTF-8
      return payple.adoptAll(csv, lines);
    }
  }

  // end
}
