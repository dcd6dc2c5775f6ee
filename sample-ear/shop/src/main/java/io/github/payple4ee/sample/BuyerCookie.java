// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie that identifies a buyer. Scripts cannot read it, and other sites cannot send it. */
@ApplicationScoped
public class BuyerCookie {

  static final String NAME = "shop_buyer";
  private static final Duration LIFE = Duration.ofDays(30);

  private final CookieKey key;
  private final boolean https;

  /** Uses the shop's key. The cookie requires https if the shop's address has https. */
  @Inject
  public BuyerCookie(
      CookieKey key, @ConfigProperty(name = "payple.referer") Optional<String> shop) {
    this.key = key;
    this.https = shop.filter(address -> address.startsWith("https:")).isPresent();
  }

  /** For the proxy of the CDI container. */
  BuyerCookie() {
    this(null, Optional.empty());
  }

  NewCookie of(String payerNo) {
    return new NewCookie.Builder(NAME)
        .value(SignedNumber.sign(key.bytes(), payerNo, LIFE))
        .path("/shop/")
        .maxAge((int) LIFE.toSeconds())
        .httpOnly(true)
        .secure(https)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /** The number of the buyer with these headers; empty without a cookie that this shop signed. */
  Optional<String> find(HttpHeaders headers) {
    return Optional.ofNullable(headers.getCookies().get(NAME))
        .map(Cookie::getValue)
        .flatMap(value -> SignedNumber.read(key.bytes(), value));
  }

  /**
   * The number of the buyer with these headers.
   *
   * @throws RefusedRequest when the headers have no cookie, or a cookie that this shop did not sign
   */
  String require(HttpHeaders headers) {
    return find(headers)
        .orElseThrow(
            () ->
                RefusedRequest.notSignedIn(
                    "The request has no buyer cookie: send POST /shop/api/buyer first."));
  }
}
