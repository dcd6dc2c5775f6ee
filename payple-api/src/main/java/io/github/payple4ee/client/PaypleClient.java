// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Payple's operations. No method has a path, because Payple's authentication names host, path and
 * query. The envelope carries them.
 *
 * <p>Every method throws a {@link jakarta.ws.rs.ProcessingException} when no understandable answer
 * arrived. {@link Envelope#transmission()} records how far the call got.
 */
@RegisterRestClient(configKey = "payple", baseUri = PaypleClient.NOWHERE)
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PaypleClient {

  /**
   * The base address of the client: the discard port of this machine. A call without credentials
   * reaches no server.
   */
  String NOWHERE = "http://127.0.0.1:9";

  /**
   * Charges the payment that the buyer authenticated in the window (manual: 1-1. CERT).
   *
   * @param request the keys of the window's result
   * @return the result of the payment
   */
  @POST
  @PaypleOperation(Purpose.CONFIRM)
  ChargeResponse confirm(Envelope<ConfirmMessage> request);

  /**
   * Refunds a payment or a part of it (manual: 4. cancel).
   *
   * @param request order, day and amount
   * @return the result of the refund
   */
  @POST
  @PaypleOperation(Purpose.CANCEL)
  RefundResponse cancel(Envelope<CancelMessage> request);

  /**
   * Looks up the result of a payment (manual: result lookup).
   *
   * @param request order and day
   * @return Payple's answer
   */
  @POST
  @PaypleOperation(Purpose.INQUIRE)
  InquiryResponse inquire(Envelope<InquiryMessage> request);

  /**
   * Charges a registered card once for a month (manual: 3. recurring payment, {@code
   * PCD_REGULER_FLAG}).
   *
   * @param request card, order, amount and month
   * @return the result of the payment
   */
  @POST
  @PaypleOperation(Purpose.CHARGE_MONTH)
  ChargeResponse chargeMonth(Envelope<ChargeMessage> request);

  /**
   * Charges a registered card (manual: 3. recurring payment, {@code PCD_SIMPLE_FLAG}).
   *
   * @param request card, order and amount
   * @return the result of the payment
   */
  @POST
  @PaypleOperation(Purpose.CHARGE)
  ChargeResponse charge(Envelope<ChargeMessage> request);

  /**
   * Charges a registered bank account once for a month ({@code PCD_REGULER_FLAG}).
   *
   * @param request account, order, amount and month
   * @return the result of the payment
   */
  @POST
  @PaypleOperation(Purpose.CHARGE_ACCOUNT_MONTH)
  ChargeResponse chargeAccountMonth(Envelope<ChargeMessage> request);

  /**
   * Charges a registered bank account ({@code PCD_SIMPLE_FLAG}).
   *
   * @param request account, order and amount
   * @return the result of the payment
   */
  @POST
  @PaypleOperation(Purpose.CHARGE_ACCOUNT)
  ChargeResponse chargeAccount(Envelope<ChargeMessage> request);

  /**
   * Creates a payment link.
   *
   * @param request order, amount and end
   * @return the link
   */
  @POST
  @PaypleOperation(Purpose.CREATE_LINK)
  LinkResponse createLink(Envelope<LinkMessage> request);

  /**
   * Issues the cash receipt of a bank transfer.
   *
   * @param request order, amount and holder
   * @return the receipt
   */
  @POST
  @PaypleOperation(Purpose.ISSUE_CASH_RECEIPT)
  CashReceiptResponse issueCashReceipt(Envelope<CashReceiptMessage> request);

  /**
   * Cancels the cash receipt of a bank transfer.
   *
   * @param request the order
   * @return the cancelled receipt
   */
  @POST
  @PaypleOperation(Purpose.CANCEL_CASH_RECEIPT)
  CashReceiptResponse cancelCashReceipt(Envelope<CashReceiptMessage> request);

  /**
   * Looks up a registered card (manual: 6. card lookup).
   *
   * @param request the card
   * @return Payple's answer
   */
  @POST
  @PaypleOperation(Purpose.INQUIRE_CARD)
  CardResponse inquireCard(Envelope<CardMessage> request);

  /**
   * Removes a registered card (manual: 5. card removal).
   *
   * @param request the card
   * @return the result of the removal
   */
  @POST
  @PaypleOperation(Purpose.REMOVE_CARD)
  CardRemovalResponse removeCard(Envelope<CardMessage> request);
}
