// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardVersion;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Tax;
import io.github.payple4ee.Terms;
import io.github.payple4ee.UserDefined;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.YearMonth;

/** The terms of a payment, as they are stored. */
@Embeddable
public class TermsColumns {

  @Column(name = "pay_work")
  @Enumerated(EnumType.STRING)
  private PaymentWork work;

  @Column(name = "card_version")
  @Enumerated(EnumType.STRING)
  private CardVersion card;

  @Column(name = "payer_number")
  private String payerNumber;

  @Column(name = "pay_month")
  private String month;

  @Column(name = "taxable")
  private boolean taxable;

  @Column(name = "vat")
  private Long vat;

  @Column(name = "user_defined_1")
  private String userDefined1;

  @Column(name = "user_defined_2")
  private String userDefined2;

  /** For Jakarta Persistence. */
  protected TermsColumns() {}

  TermsColumns(Terms terms) {
    work = terms.work();
    card = terms.card();
    payerNumber = terms.payerNumber();
    month = terms.month() == null ? null : terms.month().toString();
    taxable = terms.tax().taxable();
    vat = terms.tax().vat();
    userDefined1 = terms.userDefined().first();
    userDefined2 = terms.userDefined().second();
  }

  boolean registersCard() {
    return work.inWindow() && card == CardVersion.RECURRING;
  }

  Terms terms() {
    return new Terms(
        work,
        card,
        payerNumber,
        month == null ? null : YearMonth.parse(month),
        new Tax(taxable, vat),
        new UserDefined(userDefined1, userDefined2));
  }
}
