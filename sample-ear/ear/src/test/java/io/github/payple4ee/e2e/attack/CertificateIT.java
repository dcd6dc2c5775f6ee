// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.e2e.tls.TlsCertificates;
import io.github.payple4ee.e2e.tls.TlsCertificates.Shown;
import io.github.payple4ee.e2e.tls.TlsProxy;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** An attacker answers instead of Payple, with a certificate that is not Payple's. */
class CertificateIT {

  private static Sample sample;
  private static TlsProxy payple;
  private static Shop shop;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    TlsCertificates certificates =
        TlsCertificates.madeIn(
            Path.of(System.getProperty("sample.work"), "certificates-of-payple"));
    sample =
        Sample.start(
            "certificates",
            SimulatorOptions.defaults(),
            simulator -> {
              payple = opened(simulator, certificates);
              return Map.of(
                  "PAYPLE_URL", payple.url().toString(),
                  "JVM_ARGS", certificates.trustingJvm());
            });
    shop = sample.shop();
  }

  @AfterAll
  static void stop() {
    sample.close();
    payple.close();
  }

  @BeforeEach
  void showTheTrueOne() throws IOException, GeneralSecurityException {
    payple.show(Shown.TRUE_ONE);
  }

  @Test
  void certificateOfATrustedAuthorityForThisHostIsPayples() {
    String orderId = shop.order();

    assertThat(shop.result(paidInWindow(orderId)).text("state")).isEqualTo("PAID");
    assertThat(payple.requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "TRUE_ONE")
  void windowIsNotOpenedAndNoKeyIsSent(Shown shown) throws Exception {
    String orderId = shop.order();
    payple.show(shown);

    assertProblem(shop.keys(orderId), 503);

    assertThat(payple.requests()).isZero();
    assertThat(shop.state(orderId)).isEqualTo("OPEN");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "TRUE_ONE")
  void paymentIsNotConfirmedAndCanBeWhenTheCertificateIsRight(Shown shown) throws Exception {
    String orderId = shop.order();
    Map<String, String> result = paidInWindow(orderId);
    payple.show(shown);

    assertThat(shop.result(result).text("state")).isEqualTo("OPEN");

    assertThat(payple.requests()).isZero();
    assertThat(shop.history(orderId).body()).contains("\"NotSent\"");
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
    payple.show(Shown.TRUE_ONE);
    assertThat(shop.result(result).text("state")).isEqualTo("PAID");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "TRUE_ONE")
  void refundIsNotSentAndTheOperatorIsInformed(Shown shown) throws Exception {
    String orderId = shop.order();
    shop.result(paidInWindow(orderId));
    payple.show(shown);

    assertProblem(shop.cancel(orderId, 5_000L), 503);

    assertThat(payple.requests()).isZero();
    assertThat(shop.history(orderId).body()).contains("\"RefundNotSent\"");
    assertThat(shop.state(orderId)).isEqualTo("PAID");
    payple.show(Shown.TRUE_ONE);
    assertThat(shop.cancel(orderId, 5_000L).text("state")).isEqualTo("PARTLY_CANCELLED");
  }

  /**
   * The buyer uses the simulator directly; its addresses are replaced by those of the TLS proxy.
   */
  private static Map<String, String> paidInWindow(String orderId) {
    Map<String, String> result = new LinkedHashMap<>(sample.paidInWindow(orderId));
    result.replaceAll(
        (name, value) -> value.replace(sample.payple().url().toString(), payple.url().toString()));
    return result;
  }

  private static TlsProxy opened(PaypleSimulator simulator, TlsCertificates certificates) {
    try {
      return TlsProxy.before(simulator, certificates);
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
