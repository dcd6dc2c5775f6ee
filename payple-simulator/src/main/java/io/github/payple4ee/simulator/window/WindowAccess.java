// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.access.AuthKey;
import io.github.payple4ee.simulator.access.AuthKeys;
import io.github.payple4ee.simulator.access.ClientKeys;
import io.github.payple4ee.simulator.access.Credentials;
import io.github.payple4ee.simulator.access.Domains;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.access.WebAddress;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Admits a page that opens the window, by its server's authentication or by a client key. */
public final class WindowAccess {
  private final Credentials credentials;
  private final AuthKeys keys;
  private final Domains domains;
  private final ClientKeys clientKeys;
  private final boolean today;

  /**
   * The access to the window.
   *
   * @param today whether every window is today's, and not only those that a client key opens
   */
  public WindowAccess(
      Credentials credentials,
      AuthKeys keys,
      Domains domains,
      ClientKeys clientKeys,
      boolean today) {
    this.credentials = credentials;
    this.keys = keys;
    this.domains = domains;
    this.clientKeys = clientKeys;
    this.today = today;
  }

  /**
   * Empty when the page is not admitted. With a refusal, the window opens and accepts no payment;
   * the refusal has the reason.
   */
  Optional<Admission> admit(Map<String, String> fields, List<String> callers) {
    List<WebAddress> pages =
        Stream.concat(callers.stream(), Stream.of(fields.getOrDefault("PCD_HTTP_REFERER", "")))
            .flatMap(page -> WebAddress.of(page).stream())
            .toList();
    String key = fields.getOrDefault("PCD_AUTH_KEY", "");
    return key.isEmpty() ? byClientKey(fields, pages) : byAuthKey(key, fields, pages);
  }

  private Optional<Admission> byAuthKey(
      String value, Map<String, String> fields, List<WebAddress> pages) {
    return keys.issuedFor(Purpose.WINDOW, value)
        .filter(key -> credentials.areTokensOrNothingIn(fields))
        .map(key -> new Admission(key.shop(), refusal(key, pages), today));
  }

  private Optional<Refusal> refusal(AuthKey key, List<WebAddress> pages) {
    if (!keys.use(key)) {
      return Optional.of(Refusal.SESSION_EXPIRED);
    }
    boolean elsewhere =
        key.shop()
            .filter(shop -> pages.stream().anyMatch(page -> !page.host().equals(shop.host())))
            .isPresent();
    return elsewhere ? Optional.of(Refusal.WRONG_DOMAIN) : Optional.empty();
  }

  private Optional<Admission> byClientKey(Map<String, String> fields, List<WebAddress> pages) {
    if (!clientKeys.isKeyIn(fields)) {
      return Optional.empty();
    }
    Optional<WebAddress> shop = pages.stream().findFirst();
    Optional<Refusal> refusal = domainRefusal(shop).or(() -> ClientKeys.passwordRefusal(fields));
    return Optional.of(new Admission(shop, refusal, true));
  }

  private Optional<Refusal> domainRefusal(Optional<WebAddress> shop) {
    if (today) {
      return clientKeys.domainRefusal(shop);
    }
    return domains.admit(shop) ? Optional.empty() : Optional.of(Refusal.UNKNOWN_DOMAIN);
  }

  /**
   * A page that may open the window, and the origin for the result.
   *
   * @param today whether the window is today's, which offers instalments
   */
  record Admission(Optional<WebAddress> shop, Optional<Refusal> refusal, boolean today) {}
}
