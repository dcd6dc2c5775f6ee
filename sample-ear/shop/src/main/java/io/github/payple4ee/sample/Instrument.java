// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.AccountInquiry;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.RegistrationRequest;
import java.util.Arrays;
import java.util.Optional;

/** What a buyer registers at Payple, so that the shop can charge it without a window. */
enum Instrument {
  /** A card. */
  CARD("cards") {
    @Override
    RegistrationRequest registration(String orderId, String payerNo) {
      return RegistrationRequest.of(orderId, payerNo);
    }

    @Override
    Optional<InstrumentView> inquire(PaypleService payple, String payerNo) {
      return payple.inquireCard(payerNo) instanceof CardInquiry.Registered registered
          ? Optional.of(CardView.of(registered.card()))
          : Optional.empty();
    }

    @Override
    Optional<InstrumentView> find(PaypleService payple, String payerNo) {
      return payple.findCard(payerNo).map(CardView::of);
    }

    @Override
    Outcome<?> remove(PaypleService payple, String payerNo) {
      return payple.removeCard(payerNo);
    }

    @Override
    ChargeRequest charged(ChargeRequest charge) {
      return charge;
    }
  },
  /** A bank account. */
  ACCOUNT("accounts") {
    @Override
    RegistrationRequest registration(String orderId, String payerNo) {
      return RegistrationRequest.ofAccount(orderId, payerNo);
    }

    @Override
    Optional<InstrumentView> inquire(PaypleService payple, String payerNo) {
      return payple.inquireAccount(payerNo) instanceof AccountInquiry.Registered registered
          ? Optional.of(AccountView.of(registered.account()))
          : Optional.empty();
    }

    @Override
    Optional<InstrumentView> find(PaypleService payple, String payerNo) {
      return payple.findAccount(payerNo).map(AccountView::of);
    }

    @Override
    Outcome<?> remove(PaypleService payple, String payerNo) {
      return payple.removeAccount(payerNo);
    }

    @Override
    ChargeRequest charged(ChargeRequest charge) {
      return charge.fromAccount();
    }
  };

  private final String path;

  Instrument(String path) {
    this.path = path;
  }

  /**
   * The instrument that a path names: {@code cards} or {@code accounts}.
   *
   * @throws IllegalArgumentException for another name
   */
  static Instrument at(String path) {
    return Arrays.stream(values())
        .filter(one -> one.path.equals(path))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the path must name cards or accounts: " + path));
  }

  /** The request to register one in Payple's window. */
  abstract RegistrationRequest registration(String orderId, String payerNo);

  /** As Payple knows it now; empty when Payple did not say that it is registered. */
  abstract Optional<InstrumentView> inquire(PaypleService payple, String payerNo);

  /** As the journal knows it. */
  abstract Optional<InstrumentView> find(PaypleService payple, String payerNo);

  /** Removes all of this kind that the buyer registered. */
  abstract Outcome<?> remove(PaypleService payple, String payerNo);

  /** The same charge, of this instrument. */
  abstract ChargeRequest charged(ChargeRequest charge);
}
