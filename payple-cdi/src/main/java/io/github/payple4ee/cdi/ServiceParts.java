// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Account;
import io.github.payple4ee.AccountInquiry;
import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.AdoptionSummary;
import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.CashReceiptRequest;
import io.github.payple4ee.CashReceiptService;
import io.github.payple4ee.InstrumentService;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentInstrument;
import io.github.payple4ee.cdi.card.Adoptions;
import io.github.payple4ee.cdi.card.Instruments;
import io.github.payple4ee.cdi.migration.BillingKeyImport;
import io.github.payple4ee.cdi.operation.CashReceipts;
import io.github.payple4ee.cdi.start.ModuleStart;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Implements the operations for registered cards and for cash receipts by delegating them. */
abstract class ServiceParts implements InstrumentService, CashReceiptService {

  private final ModuleStart module;
  private final Instruments instruments;
  private final Adoptions adoptions;
  private final BillingKeyImport keyImport;
  private final CashReceipts cashReceipts;

  ServiceParts(
      ModuleStart module,
      Instruments instruments,
      Adoptions adoptions,
      BillingKeyImport keyImport,
      CashReceipts cashReceipts) {
    this.module = module;
    this.instruments = instruments;
    this.adoptions = adoptions;
    this.keyImport = keyImport;
    this.cashReceipts = cashReceipts;
  }

  @Override
  public Optional<Card> findCard(String payerNumber) {
    return instruments.findCard(payerNumber);
  }

  @Override
  public CardInquiry inquireCard(String payerNumber) {
    return instruments.inquireCard(payerNumber);
  }

  @Override
  public Outcome<Card> removeCard(String payerNumber) {
    return instruments.removeCard(payerNumber);
  }

  @Override
  public Optional<Account> findAccount(String payerNumber) {
    return instruments.findAccount(payerNumber);
  }

  @Override
  public AccountInquiry inquireAccount(String payerNumber) {
    return instruments.inquireAccount(payerNumber);
  }

  @Override
  public Outcome<Account> removeAccount(String payerNumber) {
    return instruments.removeAccount(payerNumber);
  }

  @Override
  public Outcome<PaymentInstrument> adopt(AdoptRequest request) {
    module.requireComplete();
    return adoptions.adopt(request);
  }

  @Override
  public AdoptionSummary adoptAll(Reader csv, Appendable report) throws IOException {
    module.requireComplete();
    return keyImport.adoptAll(csv, report);
  }

  @Override
  public Outcome<CashReceipt> issueCashReceipt(CashReceiptRequest request) {
    return cashReceipts.issue(request);
  }

  @Override
  public Outcome<CashReceipt> cancelCashReceipt(String orderId) {
    return cashReceipts.cancel(orderId);
  }

  @Override
  public Optional<CashReceipt> findCashReceipt(String orderId) {
    return cashReceipts.find(orderId);
  }

  @Override
  public CashReceipt decideCashReceipt(String orderId, boolean issued) {
    return cashReceipts.decide(orderId, issued);
  }
}
