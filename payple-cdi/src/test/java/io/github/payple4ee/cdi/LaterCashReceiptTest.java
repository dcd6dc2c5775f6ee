// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.CashReceiptRequest;
import io.github.payple4ee.CashReceiptState;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.CashReceiptEvidence;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.event.CashReceiptChanged;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A cash receipt: the row first, sent once, looked up in doubt")
class LaterCashReceiptTest {

  private static final String RECEIPTS = "/php/taxsave/api/tsAct.php";
  private static final CashReceiptRequest PERSONAL =
      CashReceiptRequest.personal("order-1", "010-1234-5678");

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void receiptIsIssuedAfterThePaymentAndCancelled() {
    pay(transfer());

    CashReceipt issued = shop.service().issueCashReceipt(PERSONAL).orElseThrow();

    assertThat(issued.state()).isEqualTo(CashReceiptState.ISSUED);
    assertThat(issued.amount()).isEqualTo(15_000);
    assertThat(issued.number())
        .isEqualTo(shop.payple().cashReceipts().find("order-1").orElseThrow().number());
    assertThat(shop.service().findCashReceipt("order-1")).contains(issued);

    CashReceipt cancelled = shop.service().cancelCashReceipt("order-1").orElseThrow();

    assertThat(cancelled.state()).isEqualTo(CashReceiptState.CANCELLED);
    assertThat(cancelled.number()).isEqualTo(issued.number());
    assertThat(shop.payple().cashReceipts().find("order-1")).isEmpty();
    assertThat(changes())
        .extracting(CashReceiptChanged::state)
        .containsExactly(CashReceiptState.ISSUED, CashReceiptState.CANCELLED);
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void holderIsSentAndNotStored() {
    pay(transfer());

    shop.service().issueCashReceipt(CashReceiptRequest.company("order-1", "123-45-67890"));

    assertThat(shop.requestsTo(RECEIPTS).get(0).body())
        .containsEntry("PCD_TAXSAVE_IDENTINUM", "1234567890")
        .containsEntry("PCD_TAXSAVE_TRADEUSE", "company")
        .containsEntry("PCD_TAXSAVE_AMOUNT", "15000");
    assertThat(shop.service().history("order-1").toString()).doesNotContain("1234567890");
  }

  @Test
  void receiptThatCameWithThePaymentIsKnownAndCancelled() {
    pay(transfer().withCashReceipt());
    CashReceipt known = shop.service().findCashReceipt("order-1").orElseThrow();
    assertThat(known.state()).isEqualTo(CashReceiptState.ISSUED);
    assertThat(known.number()).isNotBlank();

    assertThat(shop.service().issueCashReceipt(PERSONAL).orElseThrow()).isEqualTo(known);
    assertThat(shop.sentTo(RECEIPTS)).isZero();

    assertThat(shop.service().cancelCashReceipt("order-1").orElseThrow().state())
        .isEqualTo(CashReceiptState.CANCELLED);
    assertThat(shop.payple().cashReceipts().all()).isEmpty();
  }

  @Test
  void repeatedRequestReturnsTheSameReceipt() {
    pay(transfer());
    CashReceipt issued = shop.service().issueCashReceipt(PERSONAL).orElseThrow();

    assertThat(shop.service().issueCashReceipt(PERSONAL).orElseThrow()).isEqualTo(issued);
    assertThat(shop.sentTo(RECEIPTS)).isEqualTo(1);
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().issueCashReceipt(PERSONAL.withAmount(5_000)))
        .withMessageContainingAll("15000 won", "cancel it before");

    shop.service().cancelCashReceipt("order-1");
    assertThat(shop.service().cancelCashReceipt("order-1").orElseThrow().state())
        .isEqualTo(CashReceiptState.CANCELLED);
    assertThat(shop.sentTo(RECEIPTS)).isEqualTo(2);
    assertThat(shop.service().issueCashReceipt(PERSONAL.withAmount(5_000)).orElseThrow().amount())
        .isEqualTo(5_000);
  }

  @Test
  void receiptThatPaypleHasAlreadyIsRecordedAndNotAskedFor() {
    pay(transfer());
    shop.payple().cashReceipts().issue("order-1", 15_000);

    assertThat(shop.service().issueCashReceipt(PERSONAL).orElseThrow().state())
        .isEqualTo(CashReceiptState.ISSUED);

    assertThat(shop.sentTo(RECEIPTS)).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"LOSE_ANSWER_AFTER", "RESET_AFTER", "CUT", "HTTP_500_AFTER", "EMPTY_BODY"})
  void lostAnswerIsLookedUpAtOnce(FaultKind kind) {
    pay(transfer());
    shop.payple().faults().inject("order-1", Fault.on(Operation.CASH_RECEIPT, kind));

    assertThat(shop.service().issueCashReceipt(PERSONAL).orElseThrow().state())
        .isEqualTo(CashReceiptState.ISSUED);

    assertThat(shop.sentTo(RECEIPTS)).isEqualTo(1);
    assertThat(changes()).hasSize(1);
  }

  @Test
  void answerThatIsLostBeforeEndsTheDoubtOnlyWhenPaypleDeniesItTwice() {
    pay(transfer());
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CASH_RECEIPT, FaultKind.LOSE_ANSWER_BEFORE));

    assertThat(shop.service().issueCashReceipt(PERSONAL)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(receipt().state()).isEqualTo(CashReceiptState.ISSUE_IN_DOUBT);

    resolveUntil(CashReceiptState.NOT_ISSUED);
    assertThat(shop.sentTo(RECEIPTS)).isEqualTo(1);
    assertThat(changes())
        .extracting(CashReceiptChanged::state)
        .containsExactly(CashReceiptState.NOT_ISSUED);
    assertThat(shop.service().issueCashReceipt(PERSONAL).orElseThrow().state())
        .isEqualTo(CashReceiptState.ISSUED);
    assertThat(shop.payple().cashReceipts().all()).hasSize(1);
  }

  @Test
  void cancellationThatIsLostBeforeLeavesTheReceiptIssued() {
    pay(transfer());
    shop.service().issueCashReceipt(PERSONAL);
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CASH_RECEIPT, FaultKind.LOSE_ANSWER_BEFORE));

    assertThat(shop.service().cancelCashReceipt("order-1")).isInstanceOf(Outcome.InDoubt.class);

    resolveUntil(CashReceiptState.ISSUED);
    assertThat(shop.payple().cashReceipts().all()).hasSize(1);
  }

  @Test
  void receiptWhoseServerStoppedIsLookedUp() {
    pay(transfer());
    shop.journal()
        .transition(
            "order-1",
            new CashReceiptEvidence.Requested(
                1, false, 15_000, shop.find("order-1").openedAt().plusSeconds(30)));
    shop.payple().cashReceipts().issue("order-1", 15_000);

    shop.pass(shop.bean(TimeLimits.class).callLease().plusSeconds(1));
    resolveUntil(CashReceiptState.ISSUED);

    assertThat(shop.sentTo(RECEIPTS)).isZero();
    assertThat(changes()).hasSize(1);
  }

  @Test
  void doubtThatNoLookupEndsIsDecidedByAPerson() {
    pay(transfer());
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CASH_RECEIPT, FaultKind.LOSE_ANSWER_BEFORE));
    assertThat(shop.service().issueCashReceipt(PERSONAL)).isInstanceOf(Outcome.InDoubt.class);
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(99));

    shop.resolveUntil(
        () -> shop.received().stream().anyMatch(PaymentNeedsReview.class::isInstance));

    assertThat(receipt().state()).isEqualTo(CashReceiptState.ISSUE_IN_DOUBT);
    assertThat(shop.service().decideCashReceipt("order-1", true).state())
        .isEqualTo(CashReceiptState.ISSUED);
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().decideCashReceipt("order-1", false))
        .withMessageContaining("nothing to decide");
    assertThat(changes())
        .extracting(CashReceiptChanged::state)
        .containsExactly(CashReceiptState.ISSUED);
  }

  @Test
  void refusalIsDeclinedAndMayBeRepeated() {
    pay(transfer());

    assertThat(
            shop.service()
                .issueCashReceipt(CashReceiptRequest.personal("order-1", "1234567890123456789")))
        .isInstanceOf(Outcome.Declined.class);

    assertThat(receipt().state()).isEqualTo(CashReceiptState.NOT_ISSUED);
    assertThat(shop.service().issueCashReceipt(PERSONAL).orElseThrow().state())
        .isEqualTo(CashReceiptState.ISSUED);
  }

  @Test
  void nothingIsSentWhenThePaymentCannotBeLookedUp() {
    pay(transfer());
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(9));

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().issueCashReceipt(PERSONAL))
        .withMessageContaining("order-1");

    assertThat(shop.sentTo(RECEIPTS)).isZero();
    assertThat(receipt().state()).isEqualTo(CashReceiptState.NOT_ISSUED);
    assertThat(changes()).isEmpty();
  }

  @Test
  void refundDuringADoubtIsMadeAndTheDoubtIsStillLookedUp() {
    pay(transfer());
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CASH_RECEIPT, FaultKind.LOSE_ANSWER_BEFORE));
    shop.service().issueCashReceipt(PERSONAL);

    shop.service().cancel(CancelRequest.partial("order-1", 5_000)).orElseThrow();

    resolveUntil(CashReceiptState.NOT_ISSUED);
    assertThat(shop.service().issueCashReceipt(PERSONAL).orElseThrow().amount()).isEqualTo(10_000);
  }

  @Test
  void receiptThatWasCancelledInTheAdminPagesIsCancelled() {
    pay(transfer());
    shop.service().issueCashReceipt(PERSONAL);
    shop.payple().cashReceipts().cancel("order-1");

    assertThat(shop.service().cancelCashReceipt("order-1").orElseThrow().state())
        .isEqualTo(CashReceiptState.CANCELLED);

    assertThat(shop.sentTo(RECEIPTS)).isEqualTo(2);
  }

  @Test
  void refundThatPaypleDidNotKnowIsStillLookedUpAfterAReceipt() {
    pay(transfer());
    // a lookup names the sum of refunds when there is one
    shop.service().cancel(CancelRequest.partial("order-1", 1_000)).orElseThrow();
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_BEFORE));
    assertThat(shop.service().cancel(CancelRequest.partial("order-1", 5_000).named("r-1")))
        .isInstanceOf(Outcome.InDoubt.class);
    shop.resolveUntil(() -> !shop.journal().require("order-1").unseenRefunds().isEmpty());
    Optional<Instant> planned = shop.journal().require("order-1").nextCheckAt();
    assertThat(planned).isPresent();

    shop.service().issueCashReceipt(PERSONAL).orElseThrow();
    shop.service().cancelCashReceipt("order-1").orElseThrow();

    assertThat(shop.journal().require("order-1").nextCheckAt()).isEqualTo(planned);
  }

  @Test
  void refundInTheAdminPagesIsRecordedWhileAReceiptIsInDoubt() {
    pay(transfer());
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CASH_RECEIPT, FaultKind.LOSE_ANSWER_BEFORE));
    shop.service().issueCashReceipt(PERSONAL);
    shop.payple().admin().cancel("order-1", 5_000);

    shop.bean(Webhooks.class)
        .receive(
            Claim.of(
                Map.of(
                    "PCD_PAY_RST", "success",
                    "PCD_PAY_OID", "order-1",
                    "PCD_PAYCANCEL_FLAG", "Y",
                    "PCD_REFUND_TOTAL", "5000")));

    shop.resolveUntil("order-1", PaymentState.PARTLY_CANCELLED);
    resolveUntil(CashReceiptState.NOT_ISSUED);
  }

  @Test
  void answerToALookupOfAnEarlierRequestChangesNothing() {
    pay(transfer());
    shop.service().issueCashReceipt(PERSONAL).orElseThrow();
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CASH_RECEIPT, FaultKind.LOSE_ANSWER_BEFORE));
    shop.service().cancelCashReceipt("order-1");
    assertThat(receipt().state()).isEqualTo(CashReceiptState.CANCEL_IN_DOUBT);

    for (boolean issued : new boolean[] {true, false}) {
      shop.journal()
          .transition(
              "order-1", new CashReceiptEvidence.LookedUp(1, false, issued, null, "it is late"));
    }

    assertThat(receipt().state()).isEqualTo(CashReceiptState.CANCEL_IN_DOUBT);
  }

  @Test
  void receiptOfMoreThanIsLeftAfterARefundIsNotRequested() {
    pay(transfer());
    shop.service().cancel(CancelRequest.partial("order-1", 5_000)).orElseThrow();

    boolean changed =
        shop.journal()
            .transition(
                "order-1",
                new CashReceiptEvidence.Requested(1, false, 15_000, Instant.now().plusSeconds(30)))
            .changed();

    assertThat(changed).isFalse();
  }

  @Test
  void wrongRequestsAreRefused() {
    shop.service().open(PaymentRequest.of("card-1", "녹차", 15_000));
    shop.bring(shop.result("card-1"));
    pay(transfer());

    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(
            () -> shop.service().issueCashReceipt(CashReceiptRequest.personal("x", "01012345678")));
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(
            () ->
                shop.service()
                    .issueCashReceipt(CashReceiptRequest.personal("card-1", "01012345678")))
        .withMessageContaining("bank transfer");
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().issueCashReceipt(PERSONAL.withAmount(15_001)))
        .withMessageContaining("15001 won");
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().cancelCashReceipt("order-1"))
        .withMessageContaining("no cash receipt");
    assertThat(shop.sentTo(RECEIPTS)).isZero();
  }

  private static PaymentRequest transfer() {
    return PaymentRequest.of("order-1", "녹차 100g", 15_000).with(PaymentMethod.BANK_TRANSFER);
  }

  private void pay(PaymentRequest request) {
    shop.service().open(request);
    shop.bring(shop.result("order-1"));
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
  }

  private CashReceipt receipt() {
    return shop.service().findCashReceipt("order-1").orElseThrow();
  }

  private void resolveUntil(CashReceiptState state) {
    shop.resolveUntil(() -> receipt().state() == state);
  }

  private List<CashReceiptChanged> changes() {
    return shop.received().stream()
        .filter(CashReceiptChanged.class::isInstance)
        .map(CashReceiptChanged.class::cast)
        .toList();
  }
}
