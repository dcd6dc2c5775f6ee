// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether an address on Payple's host that a claim names may be one to confirm at. Nobody but
 * Payple names the page, and it may be any; but a claim is anybody's, and what it names must not be
 * where Payple authenticates, cancels, removes, charges or looks up.
 */
final class ConfirmAddress {

  // manual and protocol notes: the pages of everything else
  private static final Pattern ANOTHER_OPERATION =
      Pattern.compile(
          "/auth\\.php|/index\\.php|/cPayCAct|/PayChk|/RePay|/SimplePay|/cPayUser|/link/|/taxsave/"
              + "|ACT_=(?!PAYM(&|$))",
          Pattern.CASE_INSENSITIVE);
  // what servers read in different ways
  private static final Pattern AMBIGUOUS = Pattern.compile("\\.\\.|//|[%;]");

  private static final Pattern QUERY =
      Pattern.compile("|\\?[A-Za-z0-9_]+=[A-Za-z0-9._~-]*(&[A-Za-z0-9_]+=[A-Za-z0-9._~-]*)*");

  private ConfirmAddress() {}

  /**
   * Why a claimed address is none to confirm at.
   *
   * @param address what a browser says
   * @param windowOrigin what Payple named for the window of this order
   * @return the reason; empty when it may be one
   */
  static Optional<String> objection(
      String address, Optional<String> windowOrigin, PaypleConfig config) {
    try {
      return possible(config.addresses().vetClaimed(address, windowOrigin), config)
          ? Optional.empty()
          : Optional.of("names an address at which Payple does something else than confirm");
    } catch (IllegalArgumentException foreign) {
      return Optional.of("names a foreign address to confirm at: " + foreign.getMessage());
    }
  }

  private static boolean possible(URI address, PaypleConfig config) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return !AMBIGUOUS.matcher(path).find()
        && QUERY.matcher(query).matches()
        && !ANOTHER_OPERATION.matcher(path + query).find()
        && !path.equals(config.authAddress().getRawPath());
  }
}
