// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.cdi.config.Merchant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The cookie by which the module recognises the browser that got a checkout, when that browser
 * sends the result. Each order has a cookie of its own, so that two orders in two tabs do not
 * replace each other's.
 */
@Dependent
public class CheckoutCookie {

  /** The prefix of the names of these cookies. */
  public static final String PREFIX = "payple_checkout_";

  private static final int NAME_BYTES = 8;

  private final Merchant merchant;
  private final BrowserTokens tokens;

  @Inject
  CheckoutCookie(Merchant merchant, BrowserTokens tokens) {
    this.merchant = merchant;
    this.tokens = tokens;
  }

  /** The value of the {@code Set-Cookie} header that stores this name in the browser. */
  String header(CheckoutRequest request, String browserName) {
    return PREFIX
        + nameOf(request.orderId())
        + "="
        + tokens.signed(browserName, CheckoutTokens.LIFE)
        + "; Path="
        + folder(request.resultPath())
        + "; Max-Age="
        + CheckoutTokens.LIFE.toSeconds()
        + "; HttpOnly"
        + (secure() ? "; Secure; SameSite=None" : "; SameSite=Lax");
  }

  /**
   * Whether the browser certainly sends the cookie with the result. In the whole page the result is
   * a POST from Payple's page, and browsers send only {@code SameSite=None} cookies with it.
   */
  boolean certain(CheckoutRequest request) {
    return secure() || !request.direct();
  }

  private boolean secure() {
    return merchant.referer().filter(shop -> "https".equals(shop.getScheme())).isPresent();
  }

  private static String folder(String path) {
    int end = path.lastIndexOf('/');
    return end <= 0 ? "/" : path.substring(0, end);
  }

  private static String nameOf(String orderId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(orderId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no SHA-256", missing);
    }
  }
}
