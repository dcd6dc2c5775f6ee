// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.Access;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.CashReceipt;
import io.github.payple4ee.simulator.ledger.CashReceipts;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Optional;
import java.util.Set;

/**
 * {@code POST /php/taxsave/api/tsAct.php?ACT_=TSREG} and {@code ACT_=TSCANCEL}: issues or cancels
 * the cash receipt of a payment from an account. The codes are an assumption.
 */
public final class CashReceiptHandler implements OperationHandler {
  private static final Set<String> USES = Set.of("personal", "company");
  private static final Access.Refusals REFUSALS =
      new Access.Refusals(
          Refusal.RECEIPT_NOT_ALLOWED,
          Refusal.RECEIPT_NOT_ALLOWED,
          Refusal.RECEIPT_SESSION_EXPIRED);

  private final Purpose purpose;
  private final Access access;
  private final Ledger ledger;
  private final CashReceipts receipts;

  /**
   * The handler of one of both calls.
   *
   * @param purpose {@link Purpose#RECEIPT} or {@link Purpose#RECEIPT_CANCELLATION}
   */
  public CashReceiptHandler(Purpose purpose, Access access, Ledger ledger, CashReceipts receipts) {
    this.purpose = purpose;
    this.access = access;
    this.ledger = ledger;
    this.receipts = receipts;
  }

  @Override
  public Operation operation() {
    return Operation.CASH_RECEIPT;
  }

  @Override
  public Optional<String> subject(Request request) {
    return Optional.of(request.field("PCD_PAY_OID"));
  }

  @Override
  public Refusal repetition(Request request) {
    return purpose == Purpose.RECEIPT ? Refusal.RECEIPT_ISSUED : Refusal.NO_RECEIPT;
  }

  @Override
  public Answer perform(Request request) {
    return access
        .refusal(request, purpose, REFUSALS)
        .map(Answer::error)
        .orElseGet(() -> purpose == Purpose.RECEIPT ? issue(request) : cancel(request))
        .with("PCD_PAY_WORK", purpose.value())
        .with("PCD_PAY_OID", request.field("PCD_PAY_OID"));
  }

  private Answer issue(Request request) {
    Optional<Payment> payment =
        ledger
            .payment(request.field("PCD_PAY_OID"))
            .filter(paid -> paid.source().isAccount())
            .filter(paid -> isOfThePayer(paid, request));
    if (payment.isEmpty()) {
      return Answer.error(Refusal.NO_PAYMENT_OF_THE_RECEIPT);
    }
    String amount = request.field("PCD_TAXSAVE_AMOUNT");
    if (!amount.matches("[1-9]\\d{0,14}")
        || Long.parseLong(amount) > payment.get().capture().amount()
        || !USES.contains(request.field("PCD_TAXSAVE_TRADEUSE"))
        || !request.field("PCD_TAXSAVE_IDENTINUM").matches("[\\d-]{10,18}")) {
      return Answer.error(Refusal.WRONG_RECEIPT);
    }
    return receipts
        .issue(request.field("PCD_PAY_OID"), Long.parseLong(amount))
        .map(receipt -> done(receipt, "현금영수증 발행 성공"))
        .orElseGet(() -> Answer.error(Refusal.RECEIPT_ISSUED));
  }

  private Answer cancel(Request request) {
    return receipts
        .cancel(request.field("PCD_PAY_OID"))
        .map(receipt -> done(receipt, "현금영수증 취소 성공"))
        .orElseGet(() -> Answer.error(Refusal.NO_RECEIPT));
  }

  // a payment without a registered account has no billing key to compare
  private static boolean isOfThePayer(Payment payment, Request request) {
    return payment.payerId().isEmpty() || payment.payerId().equals(request.field("PCD_PAYER_ID"));
  }

  private static Answer done(CashReceipt receipt, String message) {
    return Answer.success("0000", message)
        .with("PCD_TAXSAVE_AMOUNT", receipt.amount())
        .with("PCD_TAXSAVE_MGTNUM", receipt.number());
  }
}
