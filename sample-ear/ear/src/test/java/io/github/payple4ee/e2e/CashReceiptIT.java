// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator issues, cancels and decides the cash receipts of bank transfers. */
@ExtendWith(SharedSample.class)
class CashReceiptIT {

  private static final String ORDERS = "shop/api/orders";
  private static final String RECEIPTS = "/php/taxsave/api/tsAct.php";
  private static final Map<String, Object> BY_TRANSFER =
      Map.of("item", "tea-set", "method", "BANK_TRANSFER");
  private static final Map<String, Object> PERSONAL =
      Map.of("use", "PERSONAL", "holder", Planted.BUYER_PHONE);

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final Shop shop;
  private final Shop operator;

  CashReceiptIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
    this.operator = shop.asOperator();
  }

  @Test
  void receiptIsIssuedOnceAndCancelledOnce() {
    String orderId = paid(BY_TRANSFER);
    assertThat(operator.get(receipt(orderId)).body())
        .isEqualTo("{\"orderId\":\"" + orderId + "\",\"state\":\"NONE\"}");

    Reply issued = operator.post(receipt(orderId), PERSONAL);
    Reply again = operator.post(receipt(orderId), PERSONAL);

    assertThat(issued.status()).as(issued.body()).isEqualTo(200);
    assertThat(issued.text("state")).isEqualTo("ISSUED");
    assertThat(issued.number("amount")).isEqualTo(15_000);
    assertThat(issued.text("number"))
        .isEqualTo(sample.payple().cashReceipts().find(orderId).orElseThrow().number());
    assertThat(again.body()).isEqualTo(issued.body());
    assertThat(operator.get(receipt(orderId)).body()).isEqualTo(issued.body());

    Reply cancelled = operator.delete(receipt(orderId));
    Reply cancelledAgain = operator.delete(receipt(orderId));

    assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
    assertThat(cancelled.text("state")).isEqualTo("CANCELLED");
    assertThat(cancelledAgain.body()).isEqualTo(cancelled.body());
    assertThat(sample.payple().cashReceipts().find(orderId)).isEmpty();
    assertThat(requests(orderId)).isEqualTo(2);
    await()
        .untilAsserted(
            () ->
                assertThat(shop.events(orderId))
                    .containsExactly(
                        "PaymentCompleted 15000",
                        "CashReceiptChanged 15000",
                        "CashReceiptChanged 15000"));
  }

  @Test
  void receiptThatWasIssuedWithThePaymentIsShownAndCancelled() {
    String orderId =
        paid(Map.of("item", "tea-set", "method", "BANK_TRANSFER", "cashReceipt", true));

    Reply known = operator.get(receipt(orderId));
    assertThat(known.text("state")).isEqualTo("ISSUED");
    assertThat(operator.post(receipt(orderId), PERSONAL).body()).isEqualTo(known.body());

    assertThat(operator.delete(receipt(orderId)).text("state")).isEqualTo("CANCELLED");
    assertThat(sample.payple().cashReceipts().find(orderId)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|use must be PERSONAL or COMPANY",
        "{\"use\":\"01098765432\",\"holder\":\"PERSONAL\"}|use must be PERSONAL or COMPANY",
        "{\"use\":\"PERSONAL\"}|holder must be a mobile number",
        "{\"use\":\"PERSONAL\",\"holder\":\"098765432\"}|holder must be a mobile number",
        "{\"use\":\"COMPANY\",\"holder\":\"01098765432\"}|holder must be a business registration"
      })
  void wrongRequestIsRefusedAndTheNumberNotRepeated(String request, String reason) {
    String orderId = paid(BY_TRANSFER);

    Reply refused = operator.post(receipt(orderId), "application/json", request);

    assertProblem(refused, 400);
    assertThat(refused.text("detail")).startsWith(reason).doesNotContain("98765432");
    assertThat(requests(orderId)).isZero();
  }

  @Test
  void orderByCardAndOrderThatIsNotPaidHaveNoReceipt() {
    String byCard = paid(Map.of("item", "tea-set"));
    String open = shop.post(ORDERS, BY_TRANSFER).text("orderId");

    for (String orderId : new String[] {byCard, open}) {
      assertProblem(operator.post(receipt(orderId), PERSONAL), 409);
      assertProblem(operator.delete(receipt(orderId)), 409);
      assertProblem(operator.post(decision(orderId), Map.of("finding", "ISSUED")), 409);
      assertThat(operator.get(receipt(orderId)).text("state")).isEqualTo("NONE");
      assertThat(requests(orderId)).isZero();
    }
  }

  @Test
  void unknownOrderIsNotFound() {
    assertProblem(operator.get(receipt("nope")), 404);
    assertProblem(operator.post(receipt("nope"), PERSONAL), 404);
    assertProblem(operator.delete(receipt("nope")), 404);
    assertProblem(operator.post(decision("nope"), Map.of("finding", "ISSUED")), 404);
  }

  @Test
  void receiptThatPaypleRefusesIsAProblemWithItsCode() {
    String orderId = paid(BY_TRANSFER);
    // a cash receipt card may have 19 digits; the simulator takes 18
    String holder = "9182736450918273645";
    Notebook.secret(Kind.BUYER, holder);

    Reply refused = operator.post(receipt(orderId), Map.of("use", "PERSONAL", "holder", holder));

    assertProblem(refused, 409);
    assertThat(refused.text("detail")).contains("declined").doesNotContain(holder);
    assertThat(operator.get(receipt(orderId)).text("state")).isEqualTo("NOT_ISSUED");
    assertThat(operator.post(receipt(orderId), PERSONAL).text("state")).isEqualTo("ISSUED");
  }

  @Test
  void doubtIsShownAtTheDeskAndDecided() {
    String orderId = paid(BY_TRANSFER);
    loseTheRequestAndTheLookupsAfterIt(orderId);
    OperatorDesk desk =
        OperatorDesk.visit(browsers.open(sample.server().url()))
            .signIn("operator", Planted.OPERATOR_PASSWORD)
            .find(orderId)
            .seeReceipt("NONE");

    desk.issueReceipt("PERSONAL", Planted.BUYER_PHONE).seeReceipt("ISSUE_IN_DOUBT");
    assertThat(desk.notice()).startsWith("요청을 처리하지 못했습니다.");

    desk.decideReceipt(false).seeReceipt("NOT_ISSUED");

    assertThat(desk.notice()).isEqualTo("결정을 기록했습니다.");
    assertThat(desk.receiptHolder()).isEmpty();
    assertThat(shop.history(orderId).body())
        .contains("an operator decided about the cash receipt")
        .doesNotContain(Planted.BUYER_PHONE);
    assertThat(requests(orderId)).isOne();
  }

  @Test
  void decisionNeedsADoubtAndAFinding() {
    String orderId = paid(BY_TRANSFER);
    loseTheRequestAndTheLookupsAfterIt(orderId);
    assertProblem(operator.post(receipt(orderId), PERSONAL), 409);

    assertProblem(operator.post(decision(orderId), Map.of("finding", "CHARGED")), 400);
    assertProblem(operator.post(decision(orderId), Map.of()), 400);
    assertThat(operator.get(receipt(orderId)).text("state")).isEqualTo("ISSUE_IN_DOUBT");
    Reply decided = operator.post(decision(orderId), Map.of("finding", "ISSUED"));
    assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    assertThat(decided.text("state")).isEqualTo("ISSUED");
    assertProblem(operator.post(decision(orderId), Map.of("finding", "NOT_ISSUED")), 409);
  }

  private String paid(Map<String, Object> order) {
    String orderId = shop.post(ORDERS, order).text("orderId");
    assertThat(shop.result(sample.paidInWindow(orderId)).text("state")).isEqualTo("PAID");
    return orderId;
  }

  /** Payple is looked up once, does not get the request, and then answers no lookup. */
  private void loseTheRequestAndTheLookupsAfterIt(String orderId) {
    inject(orderId, Fault.delay(Operation.LOOKUP, Duration.ofMillis(1)));
    inject(orderId, Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(100));
    inject(orderId, Fault.on(Operation.CASH_RECEIPT, FaultKind.LOSE_ANSWER_BEFORE));
  }

  private void inject(String orderId, Fault fault) {
    sample.payple().faults().inject(orderId, fault);
  }

  private long requests(String orderId) {
    return sample.payple().requestsTo(RECEIPTS).stream()
        .filter(request -> orderId.equals(request.body().get("PCD_PAY_OID")))
        .count();
  }

  private static String receipt(String orderId) {
    return ORDERS + "/" + orderId + "/cash-receipt";
  }

  private static String decision(String orderId) {
    return receipt(orderId) + "/decision";
  }

  private static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.type()).isEqualTo("application/problem+json");
  }
}
