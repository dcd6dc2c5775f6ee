// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import java.util.stream.Stream;

/**
 * Addresses that are not Payple's, and many that look as if they were: for a shop that trusts
 * {@code cpay.payple.kr}, {@code testcpay.payple.kr} and {@link #LISTED}, for any caller.
 */
public final class ForeignAddresses {

  /** A proxy of the shop's own, at this port alone. */
  public static final String LISTED = "proxy.shop.example:8443";

  private ForeignAddresses() {}

  /** One after the other. */
  public static Stream<String> all() {
    return Stream.of(
        "http://cpay.payple.kr/x",
        "http://testcpay.payple.kr",
        "HTTPS://cpay.payple.kr/x",
        "ftp://cpay.payple.kr/x",
        "file:///etc/passwd",
        "jar:https://cpay.payple.kr/x",
        "https:cpay.payple.kr",
        "https:///cpay.payple.kr",
        "//cpay.payple.kr/x",
        "/php/PayCardConfirmAct.php",
        "https://cpay.payple.kr.evil.example/x",
        "https://evil-cpay.payple.kr/x",
        "https://xcpay.payple.kr/x",
        "https://payple.kr/x",
        "https://sub.cpay.payple.kr/x",
        "https://cpay.payple.kr@evil.example/x",
        "https://cpay.payple.kr:443@evil.example/x",
        "https://user:pass@cpay.payple.kr/x",
        "https://@cpay.payple.kr/x",
        "https://evil.example/cpay.payple.kr",
        "https://evil.example/?x=https://cpay.payple.kr",
        "https://evil.example#cpay.payple.kr",
        "https://cpay.payple.kr/x#fragment",
        "https://cpay.payple.kr./x",
        "https://CPAY.PAYPLE.KR/x",
        "https://cpay.payple.kr\\.evil.example/x",
        "https://cpay.payple.kr\\@evil.example/x",
        "https:\\\\cpay.payple.kr/x",
        "https://cpay.payple.kr%2eevil.example/x",
        "https://cpay.payple.kr%00.evil.example/x",
        "https://cpay.payple.kr /x",
        "https://cpay.payple.kr\n.evil.example/x",
        "https://cpay。payple。kr/x",
        "https://cpаy.payple.kr/x",
        "https://xn--cpy-7cd.payple.kr/x",
        "https://cpay.payple.kr:8443/x",
        "https://cpay.payple.kr:80/x",
        "https://cpay.payple.kr:0/x",
        "https://cpay.payple.kr:-1/x",
        "https://cpay.payple.kr:65536/x",
        "https://cpay.payple.kr:99999999999/x",
        "https://proxy.shop.example/x",
        "https://proxy.shop.example:443/x",
        "https://169.254.169.254/latest/meta-data",
        "https://[::ffff:169.254.169.254]/x",
        "https://0.0.0.0/x",
        "https://2130706433/x",
        "https://10.0.0.1/x",
        "https://cpay.payple.kr@evil",
        "https://cpay.payple.kr;evil.example/x",
        "https://cpay.payple.kr,evil.example/x",
        "https://cpay.payple.kr:443:443/x",
        "https://[cpay.payple.kr]/x",
        "https://cpay.payple.kr..evil.example/x",
        "https://cpay-payple.kr/x",
        "https://cpay.payple.kr\t.evil.example/x",
        "https://\u202ecpay.payple.kr/x",
        "wss://cpay.payple.kr/x");
  }
}
