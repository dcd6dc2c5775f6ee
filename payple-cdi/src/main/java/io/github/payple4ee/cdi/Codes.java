// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Refusal;
import java.util.Set;

/**
 * Payple's codes that do not mean what the word "error" says. Codes classify; they never make a
 * payment paid.
 */
final class Codes {

  // "already processed" may mean done or under way: look it up
  private static final Set<String> DUPLICATE =
      Set.of("SPCD0014", "RPCD0015", "CPCA0201", "CPAY0202", "1103", "1156", "3199");

  // no answer from the card company, or a failure of Payple's own books after it: look it up
  private static final Set<String> UNKNOWN_OUTCOME =
      Set.of(
          "SPCD1001",
          "RPCD1001",
          "CPCA0018",
          "CPAY0018",
          "SPAY0011",
          "3006",
          "1125",
          "SPCD0016",
          "SPCD0017",
          "SPCD0019",
          "SPCD0020",
          "SPCD0021",
          "SPCD0022",
          "SPCD0023",
          "SPCD0024",
          "SPCD0025",
          "SPCD0026",
          "RPCD0017",
          "RPCD0018",
          "RPCD0020",
          "RPCD0021",
          "RPCD0022",
          "RPCD0023",
          "RPCD0024",
          "RPCD0025",
          "RPCD0026",
          "RPCD0027",
          "CPCA0008",
          "CPCA0009",
          "CPCA0012",
          "CPCA0013",
          "CPCA0014",
          "CPCA0015",
          "CPCA0016",
          "CPCA0017",
          "CPCA0021",
          "CPCA0026");

  // the key or the time of the window is over or never was: nothing was charged
  private static final Set<String> NO_SUCH_SESSION =
      Set.of("CPCA0001", "CPCA0005", "CBIL0001", "CBIL0002", "SPCD0004", "RPCD0006", "CDAU0001");

  // no card of this billing key is registered, or not any more
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

  private static final Set<String> NOT_FOUND = Set.of("CBIL0003", "1117", "3120", "3250");

  // protocol notes: the codes of the lookup itself are not documented, but those of its family that
  // are not system failures
  private static final String LOOKUP_FAMILY = "PCHK[0-8].*";

  private Codes() {}

  static boolean mustBeLookedUp(Refusal refusal) {
    return refusal.code() != null
        && (DUPLICATE.contains(refusal.code()) || UNKNOWN_OUTCOME.contains(refusal.code()));
  }

  static boolean noSuchSession(Refusal refusal) {
    return refusal.code() != null && NO_SUCH_SESSION.contains(refusal.code());
  }

  static boolean cardUnknown(Refusal refusal) {
    return refusal.code() != null && CARD_UNKNOWN.contains(refusal.code());
  }

  static boolean notFound(Refusal refusal) {
    return refusal.code() != null
        && (NOT_FOUND.contains(refusal.code()) || refusal.code().matches(LOOKUP_FAMILY));
  }
}
