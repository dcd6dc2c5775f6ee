// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.UnknownCardException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shows a card as Payple returns it or, when a lookup is not possible now, from the journal. */
@ApplicationScoped
public class ShownCards {

  @Inject private PaypleService payple;
  @Inject private CardQuestions questions;

  /** For the CDI container. */
  public ShownCards() {}

  CardView of(String payerNo) {
    if (questions.mayAsk()
        && payple.inquireCard(payerNo) instanceof CardInquiry.Registered registered) {
      return CardView.of(registered.card());
    }
    return CardView.of(payple.findCard(payerNo).orElseThrow(UnknownCardException::new));
  }
}
