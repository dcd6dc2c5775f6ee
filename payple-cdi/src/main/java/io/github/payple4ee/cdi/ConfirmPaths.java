// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.ConfigurationException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The pages of Payple that are known to confirm ({@code payple.confirm-paths}). A claim may name
 * another page; its answer is then only believed when a lookup confirms it.
 */
final class ConfirmPaths {

  // the manual's, the one before it, and that of the app card since 2023
  private static final List<String> KNOWN =
      List.of(
          "/php/PayCardConfirmAct.php",
          "/php/PayConfirmAct.php",
          "/api/v1/payments/cards/approval/confirm");
  private static final String QUERY = "ACT_=PAYM";

  private final Set<String> paths;
  private final String basePath;
  private final URI configured;

  private ConfirmPaths(Set<String> paths, String basePath, URI configured) {
    this.paths = paths;
    this.basePath = basePath;
    this.configured = configured;
  }

  static ConfirmPaths from(ConfigReader reader, URI payple, URI configured) {
    List<String> paths = reader.list("payple.confirm-paths");
    for (String path : paths) {
      if (!ConfirmAddress.mayConfirm(path, "")) {
        throw new ConfigurationException(
            "payple.confirm-paths takes paths on Payple's hosts that start with a slash and confirm"
                + " a payment, such as "
                + KNOWN.get(0)
                + ", without a question mark; \""
                + path
                + "\" is none");
      }
    }
    String base = payple.getRawPath() == null ? "" : payple.getRawPath();
    return new ConfirmPaths(
        new LinkedHashSet<>(paths.isEmpty() ? KNOWN : paths),
        base.endsWith("/") ? base.substring(0, base.length() - 1) : base,
        configured);
  }

  /** Whether the answer of the page at this address is believed without a lookup. */
  boolean contain(URI address) {
    String path = String.valueOf(address.getRawPath());
    String query = address.getRawQuery();
    if (path.equals(configured.getRawPath())
        && String.valueOf(query).equals(String.valueOf(configured.getRawQuery()))) {
      return true;
    }
    boolean listed =
        paths.contains(path)
            || path.equals(configured.getRawPath())
            || (path.startsWith(basePath) && paths.contains(path.substring(basePath.length())));
    return listed && (query == null || query.equals(QUERY));
  }
}
