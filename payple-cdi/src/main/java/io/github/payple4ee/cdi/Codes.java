// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.CodeClass;
import io.github.payple4ee.Refusal;
import java.util.Set;

/**
 * What a code of Payple's means for the money, by its class in the catalogue. Codes classify; they
 * never make a payment paid.
 */
final class Codes {

  // the key or the time of the window is over or never was. An order is open again after these
  // alone: a code enters only with a proof that nothing was charged, whatever its class is
  private static final Set<String> NO_SUCH_SESSION =
      Set.of("CPCA0001", "CPCA0005", "CBIL0001", "CBIL0002", "SPCD0004", "RPCD0006", "CDAU0001");

  // of the codes of an unusable card, those that say that Payple does not know it
  private static final Set<String> CARD_UNKNOWN =
      Set.of(
          "SPCD0001",
          "SPCD0011",
          "SPCD0012",
          "SPCD0013",
          "RPCD0001",
          "RPCD0011",
          "RPCD0012",
          "RPCD0013",
          "CPCA0002",
          "CPCA0003",
          "CPCA0004");

  // protocol notes: the codes of the lookup itself are not documented, but those of its family that
  // are not system failures
  private static final String LOOKUP_FAMILY = "PCHK[0-8].*";
  private static final String LOOKUP_SYSTEM = "PCHK9.*";

  private Codes() {}

  static boolean mustBeLookedUp(Refusal refusal) {
    CodeClass codeClass = refusal.responseCode().codeClass();
    // an error with the code of a success contradicts itself
    return codeClass.leavesOutcomeOpen() || codeClass == CodeClass.SUCCESS;
  }

  static boolean reversed(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.REVERSED;
  }

  static boolean cancelledByBuyer(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.CANCELLED_BY_BUYER;
  }

  static boolean noSuchSession(Refusal refusal) {
    return NO_SUCH_SESSION.contains(refusal.responseCode().code());
  }

  /** Nothing that speaks of the card or of the money, so that it may speak of the key. */
  static boolean mayMeanTheKey(Refusal refusal) {
    return refusal.code() == null
        || switch (refusal.responseCode().codeClass()) {
          case SESSION, NOT_FOUND, DOMAIN, CONFIGURATION, VALIDATION, SYSTEM, UNKNOWN -> true;
          default -> false;
        };
  }

  /** The money of a refund was given back before, by this refund perhaps: look it up. */
  static boolean alreadyRefunded(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.ALREADY_REFUNDED;
  }

  /** No card of this billing key is registered, or not any more. */
  static boolean cardUnknown(Refusal refusal) {
    return CARD_UNKNOWN.contains(refusal.responseCode().code());
  }

  /** Payple names no code, or one that is in no list. */
  static boolean undocumented(Refusal refusal) {
    return refusal.code() == null
        || (refusal.responseCode().codeClass() == CodeClass.UNKNOWN
            && !refusal.responseCode().code().matches(LOOKUP_SYSTEM));
  }

  static boolean notFound(Refusal refusal) {
    CodeClass codeClass = refusal.responseCode().codeClass();
    return codeClass == CodeClass.NOT_FOUND
        || (codeClass == CodeClass.UNKNOWN && refusal.responseCode().code().matches(LOOKUP_FAMILY));
  }
}
