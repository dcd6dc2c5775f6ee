// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Secret;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.InquiryMessage;
import io.github.payple4ee.client.InquiryResponse;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.RequestCredentials;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
    "Rule 9: a secret is not carried on by a redirect, and nothing leaves without permission")
class Rule09RedirectTest {

  private static final InquiryMessage MESSAGE = InquiryMessage.of("order-1", LocalDate.EPOCH, null);

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Config config;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getRequestURI().getPath());
          exchange.getRequestBody().readAllBytes();
          int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1, 4));
          exchange.getResponseHeaders().set("Location", address("/200/thief"));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(Map.of("payple.environment", "simulator"), "test", 100))
            .build();
    ConfigProviderResolver.instance()
        .registerConfig(config, Thread.currentThread().getContextClassLoader());
  }

  @AfterEach
  void stop() {
    ConfigProviderResolver.instance().releaseConfig(config);
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectIsNotFollowed(int status) {
    CallResult<InquiryResponse> reply = send("/" + status + "/start");

    assertThat(seen).containsExactly("/" + status + "/start");
    assertThat(reply).isEqualTo(unclear(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500, 502, 503})
  void statusThatIsNoSuccessIsNotPayplesWord(int status) {
    assertThat(send("/" + status + "/start")).isEqualTo(unclear(status));
    assertThat(seen).hasSize(1);
  }

  @Test
  void emptyAnswerIsUnclear() {
    assertThat(send("/200/start")).isInstanceOf(CallResult.Ambiguous.class);
    assertThat(send("/204/start")).isInstanceOf(CallResult.Ambiguous.class);
  }

  @Test
  void messageWithoutPermissionIsNotSent() {
    PaypleClient client = client();

    assertThat(PaypleCall.once(Envelope.of(MESSAGE), client::inquire))
        .isInstanceOf(CallResult.NotSent.class);
    assertThat(seen).isEmpty();
  }

  @Test
  @DisplayName("Rule 11: the same permission is not good for a second transmission")
  void sameEnvelopeIsNotSentTwice() {
    PaypleClient client = client();
    Envelope<InquiryMessage> envelope = Envelope.of(MESSAGE).with(permission("/500/start"));

    PaypleCall.once(Envelope.of(MESSAGE), ignored -> client.inquire(envelope));
    PaypleCall.once(Envelope.of(MESSAGE), ignored -> client.inquire(envelope));

    assertThat(seen).hasSize(1);
  }

  private CallResult<InquiryResponse> send(String path) {
    PaypleClient client = client();
    return PaypleCall.once(
        Envelope.of(MESSAGE), envelope -> client.inquire(envelope.with(permission(path))));
  }

  private static PaypleClient client() {
    return RestClientBuilder.newBuilder()
        .baseUri(URI.create(PaypleClient.NOWHERE))
        .build(PaypleClient.class);
  }

  private RequestCredentials permission(String path) {
    return new RequestCredentials(
        URI.create(address(path)), null, Secret.of("id"), Secret.of("key"), Secret.of("auth"));
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private static CallResult<InquiryResponse> unclear(int status) {
    boolean foreign = status < 500 && status != 429;
    return new CallResult.Ambiguous<>(Phase.ANSWERED, "HTTP " + status, foreign);
  }
}
