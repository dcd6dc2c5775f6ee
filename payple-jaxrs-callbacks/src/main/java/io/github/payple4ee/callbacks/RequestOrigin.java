// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out from the headers of a request whether a page of this shop sent it. */
@Dependent
public class RequestOrigin {

  // "none": the user typed the address or used a bookmark
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Optional<URI> shop;
  private final boolean live;

  @Inject
  RequestOrigin(PaypleConfig config) {
    this(config.merchant().referer(), config.live());
  }

  RequestOrigin(Optional<URI> shop, boolean live) {
    this.shop = shop;
    this.live = live;
  }

  /** Whether the headers show that a page of another site sent the request. */
  boolean isCrossSite(@Nullable String fetchSite, @Nullable String origin, URI base) {
    return (fetchSite != null && !OWN.contains(fetchSite))
        || (origin != null && !own(origin, base));
  }

  /** Whether the header shows that a page of this shop sent the request. */
  static boolean ownPage(@Nullable String fetchSite) {
    return "same-origin".equals(fetchSite);
  }

  /**
   * Whether the shop's cookies can require https. A proxy may terminate https in front of the
   * server.
   */
  boolean secure(URI base) {
    return "https".equals(base.getScheme())
        || shop.filter(address -> "https".equals(address.getScheme())).isPresent();
  }

  /**
   * In {@code live} only the configured address of the shop counts, because the sender of a request
   * chooses its {@code Host} header.
   */
  private boolean own(String origin, URI base) {
    try {
      String asked = siteOf(new URI(origin));
      boolean ofTheShop = shop.filter(page -> asked.equals(siteOf(page))).isPresent();
      return ofTheShop || (!live && asked.equals(siteOf(base)));
    } catch (URISyntaxException | IllegalArgumentException nowhere) {
      return false;
    }
  }

  /** Scheme, host and port, in one spelling. */
  private static String siteOf(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    boolean web = "http".equals(scheme) || "https".equals(scheme);
    if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("not a web origin");
    }
    int usual = "https".equals(scheme) ? 443 : 80;
    int port = address.getPort() == -1 ? usual : address.getPort();
    return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }
}
