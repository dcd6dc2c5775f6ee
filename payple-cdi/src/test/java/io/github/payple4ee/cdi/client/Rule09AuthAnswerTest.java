// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.cdi.config.ForeignAddresses;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.client.Purpose;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rule 9: an answer to the authentication that names a foreign address gets no secret")
class Rule09AuthAnswerTest {

  private static PaypleSimulator payple;
  private static Forwarder between;
  private static Config source;
  private static Authenticator authenticator;

  @BeforeAll
  static void start() throws IOException {
    payple = PaypleSimulator.start();
    between = Forwarder.to(payple.url());
    source =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "payple.environment",
                        "simulator",
                        "payple.url",
                        between.url().toString(),
                        "payple.allowed-hosts",
                        "cpay.payple.kr, testcpay.payple.kr, " + ForeignAddresses.LISTED),
                    "test",
                    100))
            .build();
    ConfigProviderResolver.instance()
        .registerConfig(source, Thread.currentThread().getContextClassLoader());
    authenticator = Authenticator.of(PaypleConfig.from(source), between.client());
  }

  @AfterAll
  static void stop() {
    ConfigProviderResolver.instance().releaseConfig(source);
    between.close();
    payple.close();
  }

  @Test
  void addressThatIsListedIsUsed() {
    between.naming("https://cpay.payple.kr/php/PayChkAct.php");

    assertThat(authenticator.authenticate(Purpose.INQUIRE).target()).hasHost("cpay.payple.kr");
  }

  @ParameterizedTest
  @MethodSource("io.github.payple4ee.cdi.config.ForeignAddresses#all")
  void foreignReturnUrlIsNotUsed(String address) {
    between.naming(address);

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> authenticator.authenticate(Purpose.INQUIRE))
        .withMessageContaining("cannot be used: No secret is sent to ");
  }

  @ParameterizedTest
  @MethodSource("io.github.payple4ee.cdi.config.ForeignAddresses#all")
  void foreignHostIsNotUsed(String address) {
    between.namingHost(address);

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> authenticator.authenticate(Purpose.INQUIRE))
        .withMessageContaining("cannot be used: No secret is sent to ");
  }
}
