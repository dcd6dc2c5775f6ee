// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.UnknownCardException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Shows a card or an account as Payple returns it or, when a lookup is not possible now, from the
 * journal.
 */
@ApplicationScoped
public class ShownInstruments {

  @Inject private PaypleService payple;
  @Inject private CardQuestions questions;

  /** For the CDI container. */
  public ShownInstruments() {}

  InstrumentView of(Instrument instrument, String payerNo) {
    Optional<InstrumentView> known =
        questions.mayAsk() ? instrument.inquire(payple, payerNo) : Optional.empty();
    return known.or(() -> instrument.find(payple, payerNo)).orElseThrow(UnknownCardException::new);
  }
}
