// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.Authorization;
import io.github.payple4ee.simulator.access.Authorizations;
import io.github.payple4ee.simulator.access.Credentials;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.webhook.PaymentFields;
import java.util.Optional;

/**
 * {@code POST /php/PayCardConfirmAct.php?ACT_=PAYM} and the other addresses in callbacks: charges
 * an authenticated payment.
 */
public final class ConfirmHandler implements OperationHandler {
  private final Credentials credentials;
  private final Authorizations authorizations;
  private final CardCompany cardCompany;
  private final Addresses addresses;

  public ConfirmHandler(
      Credentials credentials,
      Authorizations authorizations,
      CardCompany cardCompany,
      Addresses addresses) {
    this.credentials = credentials;
    this.authorizations = authorizations;
    this.cardCompany = cardCompany;
    this.addresses = addresses;
  }

  @Override
  public Operation operation() {
    return Operation.CONFIRM;
  }

  @Override
  public Optional<String> subject(Request request) {
    return payment(request).map(PaymentOrder::orderId);
  }

  @Override
  public Optional<PaymentOrder> payment(Request request) {
    return authorizations.find(request.field("PCD_PAY_REQKEY")).map(Authorization::order);
  }

  @Override
  public Refusal silence(Request request) {
    return isTransfer(request) ? Refusal.NO_TRANSFER_RESULT : Refusal.NO_CARD_COMPANY_ANSWER;
  }

  @Override
  public Refusal repetition(Request request) {
    return isTransfer(request) ? Refusal.DUPLICATE_TRANSFER : Refusal.DUPLICATE_ORDER;
  }

  private boolean isTransfer(Request request) {
    return payment(request).filter(PaymentOrder::isTransfer).isPresent();
  }

  @Override
  public Answer perform(Request request) {
    if (!credentials.areTokensOrRawIn(request.fields())) {
      return Answer.error(Refusal.SERVICE_NOT_AVAILABLE);
    }
    return authorizations
        .find(request.field("PCD_PAY_REQKEY"))
        .filter(authorization -> isAskedFor(authorization, request))
        .filter(authorization -> !authorizations.isDeclined(authorization))
        .map(authorization -> confirm(authorization, request))
        .orElseGet(() -> Answer.error(Refusal.WRONG_PAYMENT_KEY));
  }

  // manual 1-1: the AuthKey is the callback's, and a registered card needs its billing key
  private static boolean isAskedFor(Authorization authorization, Request request) {
    return authorization.authKey().equals(request.field("PCD_AUTH_KEY"))
        && authorization.payerId().equals(request.field("PCD_PAYER_ID"));
  }

  private Answer confirm(Authorization authorization, Request request) {
    PaymentOrder order = authorization.order();
    if (!authorizations.isAskedForAt(authorization, request)) {
      return refused(order, Refusal.WRONG_CONFIRM_ADDRESS);
    }
    if (authorizations.expired(authorization)) {
      return refused(order, Refusal.SESSION_EXPIRED);
    }
    Optional<Refusal> decline = cardCompany.decline(authorization.charge());
    if (decline.isPresent()) {
      authorizations.decline(authorization);
      return refused(order, decline.get());
    }
    return cardCompany
        .capture(authorization.charge())
        .map(
            payment -> approved(authorization.requestKey(), payment, addresses.operations(request)))
        .orElseGet(() -> refused(order, repetition(request)));
  }

  private static Answer refused(PaymentOrder order, Refusal refusal) {
    return Answer.error(refusal, order).with("PCD_PAY_OID", order.orderId());
  }

  private static Answer approved(String requestKey, Payment payment, String base) {
    return PaymentFields.success(payment.order(), "카드승인완료")
        .with("PCD_PAY_REQKEY", requestKey)
        .withAll(PaymentFields.order(payment.order(), payment.payerId()))
        .withAll(PaymentFields.amounts(payment.order()))
        .withAll(PaymentFields.capture(payment, base));
  }
}
