// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pages of Payple that are known to confirm payments ({@code payple.confirm-paths}). A claim
 * may name another page: then the module trusts its answer only when a lookup confirms it. The
 * pages of Payple's other operations never confirm.
 */
public final class ConfirmPaths {

  // the page of the manual, the page before it, and the page of app cards since 2023
  private static final List<String> KNOWN =
      List.of(
          "/php/PayCardConfirmAct.php",
          "/php/PayConfirmAct.php",
          "/api/v1/payments/cards/approval/confirm");
  private static final String QUERY = "ACT_=PAYM";

  // manual and protocol notes: the pages of the other operations
  private static final Pattern ANOTHER_OPERATION =
      Pattern.compile(
          "/auth\\.php|/index\\.php|/cPayCAct|/PayChk|/RePay|/SimplePay|/cPayUser|/link/|/taxsave/"
              + "|ACT_=(?!PAYM(&|$))",
          Pattern.CASE_INSENSITIVE);
  // characters that servers interpret in different ways
  private static final Pattern AMBIGUOUS = Pattern.compile("\\.\\.|//|[%;]");

  private static final Pattern PARAMETER = Pattern.compile("^[A-Za-z0-9_]++=[A-Za-z0-9._~-]*+");

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
      if (!mayConfirm(path, "")) {
        throw new ConfigurationException(
            "payple.confirm-paths takes paths on Payple's hosts that start with a slash and confirm"
                + " a payment, such as "
                + KNOWN.get(0)
                + ", without a question mark; it has \""
                + path
                + "\", which is not such a path");
      }
    }
    String base = payple.getRawPath() == null ? "" : payple.getRawPath();
    return new ConfirmPaths(
        new LinkedHashSet<>(paths.isEmpty() ? KNOWN : paths),
        base.endsWith("/") ? base.substring(0, base.length() - 1) : base,
        configured);
  }

  /** Whether the module trusts the answer of the page at this address without a lookup. */
  public boolean contain(URI address) {
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

  /**
   * Whether a page of Payple may confirm payments.
   *
   * @param path the path of the address
   * @param query its query with the question mark; empty without one
   */
  public static boolean mayConfirm(String path, String query) {
    return (path.isEmpty() || path.startsWith("/"))
        && path.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && letter != '?')
        && !AMBIGUOUS.matcher(path).find()
        && (query.isEmpty() || parameters(query.substring(1)))
        && !ANOTHER_OPERATION.matcher(path + query).find();
  }

  private static boolean parameters(String query) {
    for (String parameter : query.split("&", -1)) {
      if (!PARAMETER.matcher(parameter).matches()) {
        return false;
      }
    }
    return true;
  }
}
