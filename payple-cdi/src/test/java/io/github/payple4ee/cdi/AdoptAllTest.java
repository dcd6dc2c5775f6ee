// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static io.github.payple4ee.AdoptionResult.ADOPTED;
import static io.github.payple4ee.AdoptionResult.ALREADY_KNOWN;
import static io.github.payple4ee.AdoptionResult.CONFLICT;
import static io.github.payple4ee.AdoptionResult.INVALID;
import static io.github.payple4ee.AdoptionResult.IN_DOUBT;
import static io.github.payple4ee.AdoptionResult.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.AdoptionSummary;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The billing keys of a file are adopted, with a report")
class AdoptAllTest {

  private static final String HEADER = "payerNumber,billingKey,kind\n";

  @RegisterExtension final Shop shop = Shop.usual();

  private final StringWriter report = new StringWriter();

  private String card(int payerNumber) {
    return shop.payple()
        .cards()
        .register(String.valueOf(payerNumber), "41111111111" + (10_000 + payerNumber))
        .billingKey();
  }

  private AdoptionSummary adoptAll(String csv) throws IOException {
    return shop.service().adoptAll(new StringReader(csv), report);
  }

  /** The lines of the report, without its header and the order ids. */
  private List<String> reported() {
    return report
        .toString()
        .lines()
        .skip(1)
        .map(line -> line.replaceAll("adopted-\\w+-\\w+-\\d", "ID"))
        .toList();
  }

  @Test
  void cardsAndAccountsOfAFileAreAdopted() throws IOException {
    String account =
        shop.payple().cards().registerAccount("1003", "088", "110123456789").billingKey();
    String csv =
        "\uFEFFpayerNumber,billingKey,kind\r\n1001,%s,card\r\n\"1002\",\"%s\",CARD\r\n\r\n1003,%s,account\r\n"
            .formatted(card(1001), card(1002), account);

    AdoptionSummary summary = adoptAll(csv);

    assertThat(summary.complete()).isTrue();
    assertThat(summary.counts()).isEqualTo(Map.of(ADOPTED, 3));
    assertThat(report.toString()).startsWith("line,payerNumber,result,reason\r\n");
    assertThat(reported())
        .containsExactly(
            "2,1001,ADOPTED,order ID", "3,1002,ADOPTED,order ID", "5,1003,ADOPTED,order ID");
    assertThat(shop.service().findAccount("1003")).isPresent();
    assertThat(
            shop.service()
                .charge(ChargeRequest.of("sub-1", "1001", "차", 9_900))
                .orElseThrow()
                .state())
        .isEqualTo(PaymentState.PAID);
  }

  @Test
  void columnsMayStandInAnyOrder() throws IOException {
    adoptAll("Kind, BillingKey, PayerNumber\ncard,%s,1001\n".formatted(card(1001)));

    assertThat(shop.service().findCard("1001")).isPresent();
  }

  @Test
  void badLineIsReportedWithoutItsFieldsAndTheOthersGoOn() throws IOException {
    String key = card(1001);
    AdoptionSummary summary =
        adoptAll(
            HEADER
                + key
                + ",1001,card\n1001,"
                + key
                + "\n1001,\""
                + key
                + ",card\n1001,"
                + key
                + ",cash\n1001,two words,card\n1001,"
                + "x".repeat(3_000)
                + ",card\n1001,"
                + key
                + ",card\n");

    assertThat(summary.counts()).isEqualTo(Map.of(INVALID, 6, ADOPTED, 1));
    assertThat(reported().subList(0, 6))
        .extracting(line -> line.substring(0, 11))
        .containsExactly(
            "2,,INVALID,",
            "3,,INVALID,",
            "4,,INVALID,",
            "5,,INVALID,",
            "6,,INVALID,",
            "7,,INVALID,");
    assertThat(report.toString())
        .contains("payerNumber must be", "3 fields", "quotation mark", "kind must be", "2,000")
        .doesNotContain(key, "two words");
    assertThat(shop.sentTo(Shop.CARD)).isEqualTo(1);
  }

  @Test
  void eachLineHasItsOwnResult() throws IOException {
    String lost = card(1003);
    shop.payple().faults().inject(lost, Fault.on(Operation.CARD_LOOKUP, FaultKind.HTTP_500));
    String key = card(1001);

    AdoptionSummary summary =
        adoptAll(
            HEADER
                + "1001,%s,card\n1001,%s,card\n1002,%s,card\n1002,bm9ib2R5,card\n1003,%s,card\n"
                    .formatted(key, key, key, lost));

    assertThat(summary.counts())
        .isEqualTo(Map.of(ADOPTED, 1, ALREADY_KNOWN, 1, CONFLICT, 1, REFUSED, 1, IN_DOUBT, 1));
    assertThat(reported().get(1)).isEqualTo("3,1001,ALREADY_KNOWN,order ID");
    assertThat(reported().get(2)).startsWith("4,1002,CONFLICT,").contains("for another buyer");
    assertThat(reported().get(3)).startsWith("5,1002,REFUSED,");
    assertThat(reported().get(4)).startsWith("6,1003,IN_DOUBT,");
    assertThat(summary.complete()).isTrue();
    assertThat(report.toString()).doesNotContain(key, lost);
  }

  @Test
  void secondRunAsksPaypleForWhatIsMissingAlone() throws IOException {
    String lost = card(1002);
    shop.payple().faults().inject(lost, Fault.on(Operation.CARD_LOOKUP, FaultKind.CUT));
    String csv = HEADER + "1001,%s,card\n1002,%s,card\n".formatted(card(1001), lost);
    adoptAll(csv);
    int asked = shop.sentTo(Shop.CARD);

    AdoptionSummary second = adoptAll(csv);

    assertThat(second.counts()).isEqualTo(Map.of(ALREADY_KNOWN, 1, ADOPTED, 1));
    assertThat(shop.sentTo(Shop.CARD)).isEqualTo(asked + 1);
    assertThat(shop.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1001,bm9ib2R5cyBrZXk=,card\n",
        "payerNumber;billingKey;kind\n",
        "payerNumber,billingKey\n",
        "payerNumber,billingKey,billingKey\n",
        "payerNumber,billingKey,kind,name\n",
        "\"payerNumber,billingKey,kind\n"
      })
  void fileWithoutTheHeaderIsRefusedAsAWhole(String csv) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adoptAll(csv))
        .withMessageContaining("payerNumber,billingKey,kind")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("bm9ib2R5"));
    assertThat(report.toString()).isEmpty();
  }
}
