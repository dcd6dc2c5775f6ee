// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.payple4ee.Secret;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every record of the module and of the sample is filled with marker texts and printed. Components
 * that are not listed here must not be printed. New records and new components are checked too.
 */
@DisplayName("Rule 9: no record prints a key, a card or a buyer")
class RecordsPrintNoSecretTest {

  // visible to every reader of the payment; messages and reasons are masked when they are received
  private static final Set<String> PUBLIC =
      Set.of(
          "orderId",
          "subscriptionId",
          "planId",
          "refundId",
          "chargedBy",
          "goods",
          "work",
          "state",
          "from",
          "to",
          "at",
          "year",
          "month",
          "code",
          "message",
          "reason",
          "cause",
          "notSent",
          "evidence",
          "phase",
          "what",
          "tradeNumber",
          "transactionKey",
          "receipt",
          "company",
          "bank",
          "method",
          "easyPayMethod");
  // texts of this library, of the shop's configuration and of its staff; digests; addresses alone
  private static final Set<String> HARMLESS =
      Set.of(
          "value",
          "type",
          "known",
          "next",
          "nextAt",
          "review",
          "stopped",
          "day",
          "dueDay",
          "counts",
          "expectedEnd",
          "advance",
          "pauseFrom",
          "pauseUntil",
          "pausedFrom",
          "pausedUntil",
          "ends",
          "today",
          "now",
          "nextDue",
          "language",
          "instrument",
          "channel",
          "textHash",
          "happened",
          "buyerText",
          "developerMessage",
          "finding",
          "findings",
          "person",
          "topic",
          "text",
          "values",
          "whatToDo",
          "written",
          "meant",
          "script",
          "authPath",
          "resultPath",
          "origin",
          "keyDigest",
          "successPage",
          "failurePage",
          "pendingPage",
          "id",
          "item",
          "names");

  // tables, services and examples that stand in the library itself
  private static final Set<String> OF_THE_LIBRARY =
      Set.of(
          // a digest of a key that has no other use
          "BillingKeys$Key.name",
          "cdi.ObserverTraits.name",
          "cdi.ObserverTraits.qualifiers",
          "cdi.ObserverTraits.annotations",
          "cdi.ObserverTraits.scope",
          "Comparison$Name.table",
          "Comparison$Name.name",
          "Comparison$Pair.one",
          "Comparison$Pair.other",
          "RequiredServices$Service.name",
          "journal.Column.name",
          "SchemaScripts$UniqueIndex.name",
          "SchemaScripts$UniqueIndex.table",
          "SchemaScripts$UniqueIndex.columns",
          "journal.ScriptSet.jar",
          "journal.ScriptSet.tables",
          "journal.ScriptSet.folder",
          "journal.ScriptSet.files",
          "journal.ScriptSet.versions",
          "RequiredServices$Service.feature");

  // Payple's number of a cash receipt; the marker of a "number" is named like that of a buyer
  private static final Set<String> OF_CASH_RECEIPTS =
      Set.of(
          ".CashReceipt.payerNumber",
          ".CashReceiptChanged.payerNumber",
          ".CashReceiptEvidence$Issued.payerNumber",
          ".CashReceiptEvidence$LookedUp.payerNumber",
          ".CashReceiptView.payerNumber");

  @ParameterizedTest
  @MethodSource("records")
  void recordPrintsWhatIsPublicAlone(Class<? extends Record> type)
      throws ReflectiveOperationException {
    Set<String> printed = Marked.printedBy(type);
    printed.removeAll(PUBLIC);
    printed.removeAll(HARMLESS);
    printed.removeIf(
        name -> OF_THE_LIBRARY.stream().anyMatch((type.getName() + "." + name)::endsWith));
    printed.removeIf(
        name -> OF_CASH_RECEIPTS.stream().anyMatch((type.getName() + "." + name)::endsWith));

    assertThat(printed).as(type.getName()).isEmpty();
  }

  @Test
  void recordThatPrintsAKeyIsFound() throws ReflectiveOperationException {
    assertThat(Marked.printedBy(Leaking.class)).containsExactly("billingKey", "inside");
  }

  static Stream<Class<?>> records() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.payple4ee")
            .stream()
            .filter(JavaClass::isRecord)
            .filter(type -> !type.getPackageName().contains("simulator"))
            .map(JavaClass::reflect);
  }

  record Leaking(String billingKey, Nested nested, Secret secret) {}

  record Nested(String inside) {}
}
