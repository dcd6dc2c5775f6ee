// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.PaypleConfig;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads from the headers of a browser whether a page of this shop made it send a request. */
@Dependent
public class SiteOfRequest {

  // "none" is a person: an address that was typed, a bookmark
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Optional<URI> shop;

  @Inject
  SiteOfRequest(PaypleConfig config) {
    this(config.referer());
  }

  SiteOfRequest(Optional<URI> shop) {
    this.shop = shop;
  }

  /** Whether the request says that it comes from another site. */
  boolean elsewhere(@Nullable String fetchSite, @Nullable String origin, URI base) {
    return (fetchSite != null && !OWN.contains(fetchSite))
        || (origin != null && !own(origin, base));
  }

  /** Whether a browser says that a page of this shop sends the request. */
  static boolean ownPage(@Nullable String fetchSite) {
    return "same-origin".equals(fetchSite);
  }

  /** Whether cookies of this shop can be kept to https; a proxy may do the https of it. */
  boolean secure(URI base) {
    return "https".equals(base.getScheme())
        || shop.filter(address -> "https".equals(address.getScheme())).isPresent();
  }

  private boolean own(String origin, URI base) {
    try {
      String asked = host(new URI(origin));
      return asked.equals(host(base)) || shop.filter(page -> asked.equals(host(page))).isPresent();
    } catch (URISyntaxException | IllegalArgumentException nowhere) {
      return false;
    }
  }

  // the scheme is left out: a proxy may do the https of it
  private static String host(URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null) {
      throw new IllegalArgumentException("not a host of the web");
    }
    int usual = "https".equals(address.getScheme()) ? 443 : 80;
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return address.getPort() == -1 || address.getPort() == usual
        ? host
        : host + ":" + address.getPort();
  }
}
