// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.ledger.Charge;
import io.github.payple4ee.simulator.ledger.MaskedInstrument;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Optional;

/**
 * The test cards and accounts that are refused, by the last four digits of their numbers.
 *
 * @param today whether the cards with today's codes are included
 */
public record TestInstruments(boolean today) {
  private static final int DIGITS = 4;

  /** Why the institution declines the charge; empty when it approves. */
  public Optional<Refusal> decline(Charge charge) {
    return switch (charge.source().kind()) {
      case CARD -> declineOfACard(charge);
      case ACCOUNT -> declineOfAnAccount(charge);
      case POINTS -> Optional.empty();
    };
  }

  /** Why the card is declined in the window, before the merchant confirms the payment. */
  public Optional<Refusal> refusalInTheWindow(MaskedInstrument source) {
    if (source.kind() != MaskedInstrument.Kind.CARD) {
      return Optional.empty();
    }
    return switch (ending(source)) {
      case "0002" -> Optional.of(Refusal.CARD_DECLINED);
      case "0999" -> today ? Optional.of(Refusal.WINDOW_ERROR) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Why the card cannot be registered. */
  public Optional<Refusal> refusalOfRegistration(MaskedInstrument source) {
    if (!today || source.kind() != MaskedInstrument.Kind.CARD) {
      return Optional.empty();
    }
    return switch (ending(source)) {
      case "9000" -> Optional.of(Refusal.CARD_DATA_MISMATCH);
      case "0999" -> Optional.of(Refusal.WINDOW_ERROR);
      default -> Optional.empty();
    };
  }

  private static Optional<Refusal> declineOfAnAccount(Charge charge) {
    if (!ending(charge.source()).equals("0002")) {
      return Optional.empty();
    }
    return Optional.of(
        charge.order().merchantInitiated()
            ? Refusal.REGISTERED_ACCOUNT_DECLINED
            : Refusal.ACCOUNT_DECLINED);
  }

  private Optional<Refusal> declineOfACard(Charge charge) {
    if (ending(charge.source()).equals("0002")) {
      return Optional.of(Refusal.CARD_DECLINED);
    }
    return today ? declineOfToday(charge) : Optional.empty();
  }

  private static Optional<Refusal> declineOfToday(Charge charge) {
    boolean byKey = charge.order().merchantInitiated();
    return switch (ending(charge.source())) {
      case "1060" -> Optional.of(Refusal.MALFORMED_INSTALMENTS);
      case "1062" ->
          charge.choice().isInInstalments()
              ? Optional.of(Refusal.NO_INSTALMENTS)
              : Optional.empty();
      case "0012" -> Optional.of(byKey ? Refusal.SIMPLE_PAYMENT_LIMIT : Refusal.PAYMENT_LIMIT);
      case "0013" -> Optional.of(byKey ? Refusal.SIMPLE_MONTHLY_LIMIT : Refusal.MONTHLY_LIMIT);
      case "0018" -> Optional.of(byKey ? Refusal.SIMPLE_ISSUER_FAILED : Refusal.ISSUER_FAILED);
      default -> Optional.empty();
    };
  }

  private static String ending(MaskedInstrument source) {
    return source.number().substring(source.number().length() - DIGITS);
  }
}
