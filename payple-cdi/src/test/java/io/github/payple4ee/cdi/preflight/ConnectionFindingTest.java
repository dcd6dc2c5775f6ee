// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.client.UnexpectedAnswerException;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionFindingTest {

  private static final PaypleConfig CONFIG =
      PaypleConfig.from(
          new SmallRyeConfigBuilder()
              .withSources(
                  new PropertiesConfigSource(Map.of("payple.environment", "test"), "test", 100))
              .build());

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new UnknownHostException("testcpay.payple.kr"), "cannot resolve the name", "DNS", true),
        Arguments.of(
            new ConnectException("Connection refused"),
            "No program accepts connections",
            "firewall",
            true),
        Arguments.of(
            new NoRouteToHostException("No route"),
            "No program accepts connections",
            "firewall",
            true),
        Arguments.of(new SocketTimeoutException("timed out"), "No answer", "firewall", true),
        Arguments.of(new SocketException("Connection reset"), "was interrupted", "proxies", true),
        Arguments.of(
            UnexpectedAnswerException.ofStatus(503), "HTTP status 503", "has a problem", true),
        Arguments.of(
            UnexpectedAnswerException.ofStatus(429), "HTTP status 429", "has a problem", true),
        Arguments.of(
            UnexpectedAnswerException.ofStatus(404), "HTTP status 404", "payple.url", false),
        Arguments.of(
            UnexpectedAnswerException.ofStatus(301), "HTTP status 301", "payple.url", false),
        Arguments.of(new JsonException("no JSON"), "not Payple's JSON", "payple.url", false),
        Arguments.of(
            new SSLHandshakeException("PKIX path building failed"),
            "not trusted: PKIX path building failed",
            "trustDefaultCerts=\"true\"",
            false));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureIsDistinguished(Exception failure, String what, String whatToDo, boolean passes) {
    FindingTemplate found =
        ConnectionFinding.of(
            "permission.window",
            new ProcessingException(new IOException("wrapped", failure)),
            CONFIG);

    assertThat(found.error()).isTrue();
    assertThat(found.mayPass()).isEqualTo(passes);
    assertThat(found.in(Locale.ENGLISH).what()).contains(what);
    assertThat(found.in(Locale.ENGLISH).whatToDo()).contains(whatToDo);
  }
}
