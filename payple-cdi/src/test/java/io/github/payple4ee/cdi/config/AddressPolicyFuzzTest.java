// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.http.HttpHost;
import org.apache.http.client.utils.URIUtils;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What passes is read again by those that do not share a line with the policy: an expression of
 * this test, and the clients that would connect.
 */
class AddressPolicyFuzzTest {

  private static final Pattern PLAIN =
      Pattern.compile(
          "(https?)://([a-z0-9.-]+|\\[::1\\])(?::([0-9]*))?(?:[/?][^\\\\#\\s\\p{Cntrl}]*)?");
  // in printable letters, and without query, fragment and user
  private static final Pattern REFUSAL =
      Pattern.compile("No secret is sent to (?!.*//(?!\\*\\*\\*)[^/]*@)[ -~&&[^?#]]{0,200}");
  private static final String EIGHT = "&a=b&a=b&a=b&a=b&a=b&a=b&a=b&a=b";
  private static final String HUNDREDS = EIGHT + EIGHT + EIGHT + EIGHT + EIGHT + EIGHT + EIGHT;
  private static final String MANY = HUNDREDS + HUNDREDS + HUNDREDS + HUNDREDS + HUNDREDS;
  private static final String WINDOW = "http://localhost:40001";

  private final AddressPolicy remote =
      new AddressPolicy(
          URI.create("https://testcpay.payple.kr"),
          List.of("cpay.payple.kr", "proxy.shop.example:8443"));
  private final AddressPolicy local =
      new AddressPolicy(URI.create("http://localhost:8090"), List.of("localhost:8092"));

  @ValueSource(
      strings = {
        "https://testcpay.payple.kr/php/auth.php",
        "https://cpay.payple.kr/php/PayCardConfirmAct.php?ACT_=PAYM",
        "https://proxy.shop.example:8443/payple/x",
        "http://localhost:8090/php/auth.php",
        "http://localhost:8092/x",
        "http://localhost:40001/x",
        "http://127.0.0.1:40001/x",
        "http://[::1]:40001/x",
        // hosts that look like one of the list
        "https://cpay.payple.kr.evil.example/x",
        "https://cpay.payple.kr@evil.example/x",
        "https://cpay.payple.kr:443@evil.example/x",
        "https://cpay.payple.kr%40evil.example/x",
        "https://evil.example@cpay.payple.kr/x",
        "https://@cpay.payple.kr/x",
        "https://:@cpay.payple.kr/x",
        "https://user:pass@cpay.payple.kr/x",
        "h//a//user:pass@cpay.payple.kr//user:pass@cpay.payple.kr/x",
        "https://:443@cpay.payple.kr/x",
        "https://cpay.payple.kr./x",
        "https://.cpay.payple.kr/x",
        "https://cpay..payple.kr/x",
        "https://cpay.payple.kr-evil.example/x",
        "https://cpay-payple.kr/x",
        "https://cpay_payple.kr/x",
        "https://cpay.payple.kr,evil.example/x",
        "https://cpay.payple.kr;evil.example/x",
        "https://cpay.payple.kr&evil.example/x",
        "https://evil.example/https://cpay.payple.kr/x",
        "https://evil.example?https://cpay.payple.kr/x",
        "https://evil.example#@cpay.payple.kr/x",
        "https://cpay.payple.kr#@evil.example/x",
        "https://cpay.payple.kr?@evil.example/x",
        "https://cpay.payple.kr/@evil.example/x",
        // letters of other alphabets, of other widths and in upper case
        "https://CPAY.payple.kr/x",
        "HTTPS://cpay.payple.kr/x",
        "https://cp\u0430y.payple.kr/x",
        "https://xn--cpy-7cd.payple.kr/x",
        "https://cpay\u3002payple\u3002kr/x",
        "https://cpay\uFF0Epayple\uFF0Ekr/x",
        "https://\uFF43\uFF50\uFF41\uFF59.payple.kr/x",
        "https://cpay.payple.\u212Ar/x",
        "https://cpay.payple.kr\uFF0Fevil.example/x",
        "https://cpay.payple.kr\u2100evil.example/x",
        "https\uFF1A//cpay.payple.kr/x",
        // bytes that readers leave out, or take for something else
        "https://cpay.payple.kr\\@evil.example/x",
        "https://cpay.payple.kr\\.evil.example/x",
        "https:\\\\cpay.payple.kr\\x",
        "https:/\\cpay.payple.kr/x",
        "https://cpay.payple.kr\t.evil.example/x",
        "https://cpay.payple.kr\r\nHost: evil.example\r\n\r\n",
        "https://cpay.payple.kr\u0000.evil.example/x",
        "https://cpay.payple.kr\u0085.evil.example/x",
        "https://cpay.payple.kr\u00A0.evil.example/x",
        "https://cpay.payple.kr\u2028.evil.example/x",
        "https://cpay.payple.kr\u202Eevil.example/x",
        "https://cpay.payple.kr\u200B/x",
        "https://cpay.payple.kr\uFEFF/x",
        "https://cpay.payple.kr\uD800/x",
        "\uFEFFhttps://cpay.payple.kr/x",
        " https://cpay.payple.kr/x",
        "\thttps://cpay.payple.kr/x",
        "https://cpay.payple.kr/x ",
        "ht\ntps://cpay.payple.kr/x",
        "https://cpay.payple.kr%2fevil.example/x",
        "https://cpay.payple.kr%5cevil.example/x",
        "https://cpay.payple.kr%23.evil.example/x",
        "https://cpay.payple.kr%00/x",
        "https://%63pay.payple.kr/x",
        "https://cpay.payple.kr/%2f..%2f/x",
        "https://cpay.payple.kr/%0d%0aHost:%20evil.example",
        "https://cpay.payple.kr/%zz",
        // slashes and schemes
        "https:///cpay.payple.kr/x",
        "https:////cpay.payple.kr/x",
        "https:/cpay.payple.kr/x",
        "https:cpay.payple.kr/x",
        "//cpay.payple.kr/x",
        "https://cpay.payple.kr//evil.example/x",
        "https://cpay.payple.kr/../../evil.example/x",
        "http://cpay.payple.kr/x",
        "ftp://cpay.payple.kr/x",
        "jar:https://cpay.payple.kr/x!/",
        "javascript://cpay.payple.kr/%0aalert(1)",
        "file://cpay.payple.kr/etc/passwd",
        "https+unix://cpay.payple.kr/x",
        // ports
        "https://cpay.payple.kr:/x",
        "https://cpay.payple.kr:0/x",
        "https://cpay.payple.kr:443/x",
        "https://cpay.payple.kr:0443/x",
        "https://cpay.payple.kr:00000000000000000443/x",
        "https://cpay.payple.kr:+443/x",
        "https://cpay.payple.kr:-443/x",
        "https://cpay.payple.kr:44 3/x",
        "https://cpay.payple.kr:\u0664\u0664\u0663/x",
        "https://cpay.payple.kr:65536/x",
        "https://cpay.payple.kr:65979/x",
        "https://cpay.payple.kr:4294967739/x",
        "https://cpay.payple.kr:443:8443/x",
        "https://cpay.payple.kr:8443/x",
        "https://proxy.shop.example/x",
        // loopbacks, and what is none
        "http://localhost/x",
        "https://localhost/x",
        "http://localhost:80/x",
        "http://localhost:443/x",
        "https://localhost:80/x",
        "https://127.0.0.1/x",
        "http://127.1/x",
        "http://127.0.0.1./x",
        "http://127.0.0.256/x",
        "http://127.0.0.010/x",
        "http://0177.0.0.1/x",
        "http://0x7f.0.0.1/x",
        "http://2130706433/x",
        "http://017700000001/x",
        "http://0.0.0.0/x",
        "http://0/x",
        "http://[::]/x",
        "http://[0:0:0:0:0:0:0:1]/x",
        "http://[::ffff:127.0.0.1]/x",
        "http://[::127.0.0.1]/x",
        "http://[::1%25lo]/x",
        "http://[::1%lo]/x",
        "http://[::1]evil.example/x",
        "http://[::1/x",
        "http://[v1.x]/x",
        "http://localhost./x",
        "http://localhost.evil.example/x",
        "http://LOCALHOST:8090/x",
        "http://localhost@evil.example/x",
        "http://localhost\\@evil.example/x",
        "http://lo\u0441alhost/x",
        "http://localhost:8090@evil.example/x",
        "http://127.0.0.1.evil.example/x",
        "http://169.254.169.254/latest/meta-data",
        // as many as there is room for
        "https://cpay.payple.kr/x?a=b" + MANY,
        "https://cpay.payple.kr/" + MANY + "?" + MANY,
        "https://" + MANY + "@cpay.payple.kr/x",
        "//" + MANY + "//" + MANY
      })
  @Timeout(10)
  @FuzzTest
  void whatPassesIsAnAddressOfTheList(@NotNull String address) throws IOException {
    Optional<URI> secure = passed(() -> remote.vet(address));
    if (secure.isPresent()) {
      assertThat(place(secure.get(), address))
          .isIn(
              Set.of(
                  "https://testcpay.payple.kr:443",
                  "https://cpay.payple.kr:443",
                  "https://proxy.shop.example:8443"));
    }
    assertThat(passed(() -> remote.vetClaimed(address, Optional.of(WINDOW)))).isEqualTo(secure);

    Optional<URI> simulated = passed(() -> local.vet(address));
    if (simulated.isPresent()) {
      place(simulated.get(), address);
      assertThat(InetAddress.getByName(simulated.get().getHost()).isLoopbackAddress()).isTrue();
      assertThat(secure).isEmpty();
    }
    Optional<URI> claimed = passed(() -> local.vetClaimed(address, Optional.of(WINDOW)));
    if (claimed.isPresent()) {
      assertThat(claimed).isEqualTo(simulated);
      assertThat(place(claimed.get(), address))
          .isIn(
              Set.of(
                  "http://localhost:8090",
                  "https://localhost:8090",
                  "http://localhost:8092",
                  "https://localhost:8092",
                  "http://localhost:40001"));
    }
  }

  /** Where it leads, as browsers read it. */
  private static String place(URI uri, String address) throws IOException {
    assertThat(uri).hasToString(address);
    Matcher plain = PLAIN.matcher(address);
    assertThat(plain.matches()).isTrue();
    boolean named = plain.group(3) != null && !plain.group(3).isEmpty();
    int port = "https".equals(plain.group(1)) ? 443 : 80;
    port = named ? Integer.parseInt(plain.group(3)) : port;
    String place = plain.group(1) + "://" + plain.group(2) + ":" + port;

    URL url = uri.toURL();
    assertThat(url.getUserInfo()).isNull();
    assertThat(place(url.getProtocol(), url.getHost(), url.getPort())).isEqualTo(place);
    URI requested = HttpRequest.newBuilder(uri).build().uri();
    assertThat(place(requested.getScheme(), requested.getHost(), requested.getPort()))
        .isEqualTo(place);
    HttpHost host = URIUtils.extractHost(uri);
    assertThat(place(host.getSchemeName(), host.getHostName(), host.getPort())).isEqualTo(place);
    return place;
  }

  private static String place(String scheme, String host, int port) {
    int standard = "https".equals(scheme) ? 443 : 80;
    return scheme + "://" + host + ":" + (port == -1 ? standard : port);
  }

  private static Optional<URI> passed(Supplier<URI> vetting) {
    try {
      return Optional.of(vetting.get());
    } catch (IllegalArgumentException refused) {
      String message = refused.getMessage();
      assertThat(REFUSAL.matcher(message).matches()).as(message).isTrue();
      return Optional.empty();
    }
  }
}
