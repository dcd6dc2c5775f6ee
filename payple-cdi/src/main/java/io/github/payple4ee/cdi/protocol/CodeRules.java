// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.code.CodeClass;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a code of Payple's means for the money, by its class in the catalogue. Codes classify; they
 * never make a payment paid.
 */
public final class CodeRules {

  // the key or the time of the window is over or never was. An order is open again after these
  // alone: a code enters only with a proof that nothing was charged, whatever its class is
  private static final Set<String> NO_SUCH_SESSION =
      Set.of("CPCA0001", "CPCA0005", "CBIL0001", "CBIL0002", "SPCD0004", "RPCD0006", "CDAU0001");

  // of the codes of an unusable card, those that say that Payple does not know it. xxxx0001 is not
  // among them: in most families it means that the authentication failed
  private static final Set<String> CARD_UNKNOWN =
      Set.of(
          "SPCD0011",
          "SPCD0012",
          "SPCD0013",
          "RPCD0011",
          "RPCD0012",
          "RPCD0013",
          "CPCA0002",
          "CPCA0003",
          "CPCA0004");

  // all that a lookup may say to mean "there is no such payment". Payple publishes no number of the
  // lookup's own family, PCHK, so none of it is here
  private static final String NO_SUCH_PAYMENT = "CBIL0003";
  private static final Set<String> NOT_FOUND =
      Set.of(NO_SUCH_PAYMENT, "1104", "1117", "3120", "3250");

  private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]");

  // Payple looks at the merchant and at the number of requests before it looks at the request. 9997
  // behind a family is missing on purpose: SPCD9997 says that an approval could not be cancelled
  private static final Pattern NOT_PROCESSED = Pattern.compile("[A-Z]{4,5}999[1-6]|999[1-7]");

  private CodeRules() {}

  /**
   * Whether nothing was charged, as an error says that was the answer to a confirm or a charge. A
   * closed list: what is in no list, or speaks of something else than a charge, is looked up.
   */
  public static boolean declinesCharge(Refusal refusal) {
    return switch (refusal.responseCode().codeClass()) {
      case CONFIGURATION,
          DOMAIN,
          SESSION,
          BILLING_KEY_UNUSABLE,
          DECLINED_SOFT,
          DECLINED_HARD,
          CANCELLED_BY_BUYER,
          MERCHANT_LIMIT,
          VALIDATION,
          SYSTEM ->
          true;
      default -> false;
    };
  }

  /** The same of the answer to a cancel: it refunded nothing. */
  public static boolean declinesRefund(Refusal refusal) {
    return switch (refusal.responseCode().codeClass()) {
      case REFUND_REFUSED, NOT_FOUND -> true;
      default -> declinesCharge(refusal);
    };
  }

  /**
   * Payple did not look at the request: it was asked too often, or did not accept the merchant's
   * authentication.
   */
  public static boolean notProcessed(Refusal refusal) {
    return switch (refusal.responseCode().codeClass()) {
      case CONFIGURATION, RATE_LIMIT ->
          NOT_PROCESSED.matcher(refusal.responseCode().code()).matches();
      default -> false;
    };
  }

  /** The same in a sentence, for a person. */
  public static String notProcessedBecause(Refusal refusal) {
    return "Payple refused the request before it processed it, "
        + (rateLimited(refusal) ? "for it was asked too often" : "for the authentication failed")
        + " ("
        + refusal.responseCode().code()
        + ")";
  }

  /** Payple was asked too often: asking again at once makes it worse. */
  public static boolean rateLimited(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.RATE_LIMIT;
  }

  /** Money may have moved although the answer is an error. */
  public static boolean mustBeLookedUp(Refusal refusal) {
    CodeClass codeClass = refusal.responseCode().codeClass();
    // an error with the code of a success contradicts itself
    return codeClass.leavesOutcomeOpen() || codeClass == CodeClass.SUCCESS;
  }

  /** Payple took its own charge back. */
  public static boolean reversed(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.REVERSED;
  }

  /** Payple says that the same was asked for before: "not found" contradicts that. */
  public static boolean duplicate(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.DUPLICATE;
  }

  static boolean cancelledByBuyer(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.CANCELLED_BY_BUYER;
  }

  /** Payple does not know the window's key, or its time is over: nothing was charged with it. */
  public static boolean noSuchSession(Refusal refusal) {
    return NO_SUCH_SESSION.contains(refusal.responseCode().code());
  }

  /** Nothing that speaks of the card or of the money, so that it may speak of the key. */
  public static boolean mayMeanTheKey(Refusal refusal) {
    if (notProcessed(refusal)) {
      return false;
    }
    return switch (refusal.responseCode().codeClass()) {
      case SESSION, NOT_FOUND, DOMAIN, CONFIGURATION, VALIDATION, SYSTEM, UNKNOWN -> true;
      default -> false;
    };
  }

  /** No card of this billing key is registered, or not any more. */
  public static boolean cardUnknown(Refusal refusal) {
    return CARD_UNKNOWN.contains(refusal.responseCode().code());
  }

  /** Payple names no code, or one that is in no list. */
  public static boolean undocumented(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.UNKNOWN;
  }

  /**
   * A lookup says that there is no such payment: one of a closed list of codes, and perhaps an
   * institution's of the same list behind Payple's own.
   */
  public static boolean notFound(Refusal refusal) {
    String code = refusal.responseCode().code();
    if (!code.startsWith(NO_SUCH_PAYMENT)) {
      return NOT_FOUND.contains(code);
    }
    String behind = SEPARATORS.matcher(code.substring(NO_SUCH_PAYMENT.length())).replaceAll("");
    return behind.isEmpty() || NOT_FOUND.contains(behind);
  }
}
