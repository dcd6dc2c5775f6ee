// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.InquiryMessage;
import io.github.payple4ee.client.InquiryResponse;
import io.github.payple4ee.client.WireFields;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rule 2: failures are distinguished by how far the call got")
class Rule02ExchangeTest {

  private static final InquiryMessage MESSAGE = InquiryMessage.of("order-1", LocalDate.EPOCH, null);

  @Test
  void answerIsUnderstood() {
    InquiryResponse answer =
        ResponseBinding.bind(InquiryResponse.class, WireFields.of(Map.of("PCD_PAY_RST", "error")));

    assertThat(exchange(sent -> answer)).isEqualTo(new CallResult.Answered<>(answer));
  }

  @Test
  void noAnswerAtAllIsUnclear() {
    assertThat(
            exchange(
                envelope -> {
                  envelope.transmission().send();
                  return null;
                }))
        .isEqualTo(new CallResult.Ambiguous<>(Phase.SENT, "the answer was empty"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatFailsBeforeItWasSentWasNotSent(RuntimeException failure) {
    CallResult<InquiryResponse> reply =
        exchange(
            envelope -> {
              envelope.transmission().reached(Phase.AUTHENTICATED);
              throw failure;
            });

    assertThat(reply)
        .asInstanceOf(type(CallResult.NotSent.class))
        .satisfies(notSent -> assertThat(notSent.phase()).isEqualTo(Phase.AUTHENTICATED));
  }

  @ParameterizedTest
  @MethodSource("connectionFailures")
  void connectionThatNeverCameAboutMeansNotSent(Exception failure) {
    CallResult<InquiryResponse> reply =
        exchange(
            envelope -> {
              envelope.transmission().send();
              throw new ProcessingException(new IOException("wrapped", failure));
            });

    assertThat(reply)
        .asInstanceOf(type(CallResult.NotSent.class))
        .satisfies(notSent -> assertThat(notSent.phase()).isEqualTo(Phase.AUTHENTICATED))
        .satisfies(notSent -> assertThat(notSent.cause()).hasRootCause(failure));
  }

  @ParameterizedTest
  @MethodSource("certificateFailures")
  void certificateThatIsNotPayplesMeansNotSent(Exception failure) {
    CallResult<InquiryResponse> reply =
        exchange(
            envelope -> {
              envelope.transmission().send();
              throw new ProcessingException(failure);
            });

    assertThat(reply)
        .asInstanceOf(type(CallResult.NotSent.class))
        .satisfies(notSent -> assertThat(notSent.phase()).isEqualTo(Phase.CONNECTED));
  }

  @ParameterizedTest
  @MethodSource("certificateFailures")
  void certificateHasNoSayWhenPaypleHasAnswered(Exception failure) {
    CallResult<InquiryResponse> reply =
        exchange(
            envelope -> {
              envelope.transmission().send();
              envelope.transmission().reached(Phase.ANSWERED);
              throw new ProcessingException(failure);
            });

    assertThat(reply).isInstanceOf(CallResult.Ambiguous.class);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatFailsAfterItWasSentIsUnclear(RuntimeException failure) {
    CallResult<InquiryResponse> reply =
        exchange(
            envelope -> {
              envelope.transmission().send();
              throw failure;
            });

    assertThat(reply)
        .asInstanceOf(type(CallResult.Ambiguous.class))
        .satisfies(unclear -> assertThat(unclear.phase()).isEqualTo(Phase.SENT));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatFailsWhileTheAnswerIsReadIsUnclear(RuntimeException failure) {
    CallResult<InquiryResponse> reply =
        exchange(
            envelope -> {
              envelope.transmission().send();
              envelope.transmission().reached(Phase.ANSWERED);
              throw failure;
            });

    assertThat(reply)
        .asInstanceOf(type(CallResult.Ambiguous.class))
        .satisfies(unclear -> assertThat(unclear.phase()).isEqualTo(Phase.ANSWERED));
  }

  @Test
  void refusedAuthenticationWasNotSent() {
    NotSentException refused = new NotSentException("AUTH0004");

    assertThat(
            exchange(
                envelope -> {
                  throw refused;
                }))
        .isEqualTo(new CallResult.NotSent<>(Phase.PREPARED, refused));
  }

  static Stream<RuntimeException> failures() {
    return Stream.of(
        new ProcessingException(new SocketTimeoutException("Read timed out")),
        new ProcessingException(new SocketException("Connection reset")),
        new ProcessingException(new IOException("HTTP 500")),
        new ProcessingException("no cause"),
        new IllegalStateException("bug"));
  }

  static Stream<Exception> certificateFailures() {
    return Stream.of(
        new SSLHandshakeException("Received fatal alert: handshake_failure"),
        // as Open Liberty has it
        (Exception)
            new SSLHandshakeException("no path")
                .initCause(new CertificateException("PKIX path building failed")),
        new SSLPeerUnverifiedException("Certificate for <cpay.payple.kr> doesn't match"));
  }

  static Stream<Exception> connectionFailures() {
    return Stream.of(
        new ConnectException("Connection refused"),
        new UnknownHostException("cpay.payple.kr"),
        new NoRouteToHostException("No route to host"));
  }

  private static CallResult<InquiryResponse> exchange(
      Function<Envelope<InquiryMessage>, InquiryResponse> operation) {
    return PaypleCall.once(Envelope.of(MESSAGE), operation);
  }
}
