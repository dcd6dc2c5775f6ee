// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardVersion;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Tax;
import io.github.payple4ee.Terms;
import io.github.payple4ee.UserDefined;
import java.time.YearMonth;

/** The terms of a payment, as they are stored. */
final class TermsColumns {
  PaymentWork work;
  PaymentMethod method;
  CardVersion card;
  String payerNumber;
  String month;
  boolean taxable;
  Long vat;
  String userDefined1;
  String userDefined2;
  boolean cashReceipt;

  /** Creates empty terms, to be read into. */
  TermsColumns() {}

  TermsColumns(Terms terms) {
    work = terms.work();
    method = terms.method();
    card = terms.card();
    payerNumber = terms.payerNumber();
    month = terms.month() == null ? null : terms.month().toString();
    taxable = terms.tax().taxable();
    vat = terms.tax().vat();
    userDefined1 = terms.userDefined().first();
    userDefined2 = terms.userDefined().second();
    cashReceipt = terms.cashReceipt();
  }

  InstrumentKind instrument() {
    return InstrumentKind.of(method);
  }

  boolean registersCard() {
    return work.inWindow() && card == CardVersion.RECURRING;
  }

  Terms terms() {
    return new Terms(
        work,
        method,
        card,
        payerNumber,
        month == null ? null : YearMonth.parse(month),
        new Tax(taxable, vat),
        new UserDefined(userDefined1, userDefined2),
        cashReceipt);
  }
}
