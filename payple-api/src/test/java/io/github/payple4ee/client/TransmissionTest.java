// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.Phase;
import io.github.payple4ee.Secret;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransmissionTest {

  private static final InquiryMessage MESSAGE =
      InquiryMessage.of("order-1", LocalDate.of(2026, 11, 22), null);
  private static final RequestCredentials CREDENTIALS =
      new RequestCredentials(
          URI.create("https://cpay.payple.kr/"),
          null,
          Secret.of("id"),
          Secret.of("key"),
          Secret.of("auth"));

  @Test
  void beginsWithNothingSent() {
    assertThat(new Transmission().phase()).isEqualTo(Phase.PREPARED);
  }

  @Test
  @DisplayName("Rule 11: an operation is never sent twice")
  void sendingTwiceIsRefused() {
    Transmission transmission = new Transmission();
    transmission.send();

    assertThatIllegalStateException()
        .isThrownBy(transmission::send)
        .withMessageContaining("never sent twice");
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"SENT", "ANSWERED", "UNDERSTOOD"})
  void sendingAfterAnyLaterPhaseIsRefused(Phase phase) {
    Transmission transmission = new Transmission();
    transmission.reached(phase);

    assertThatIllegalStateException().isThrownBy(transmission::send);
    assertThat(transmission.phase()).isEqualTo(phase);
  }

  @Test
  void phaseThatLiesBehindIsNotGoneBackTo() {
    Transmission transmission = new Transmission();
    transmission.reached(Phase.ANSWERED);

    transmission.reached(Phase.AUTHENTICATED);

    assertThat(transmission.phase()).isEqualTo(Phase.ANSWERED);
  }

  @Test
  void credentialsGoIntoANewEnvelopeOfTheSameCall() {
    Envelope<InquiryMessage> envelope = Envelope.of(MESSAGE);

    Envelope<InquiryMessage> authorized = envelope.with(CREDENTIALS);
    authorized.transmission().send();

    assertThat(envelope.credentials()).isNull();
    assertThat(authorized.requireCredentials()).isEqualTo(CREDENTIALS);
    assertThat(envelope.transmission().phase()).isEqualTo(Phase.SENT);
  }

  @Test
  void envelopeWithoutCredentialsCannotBeSent() {
    assertThatIllegalStateException()
        .isThrownBy(Envelope.of(MESSAGE)::requireCredentials)
        .withMessageContaining("No credentials for InquiryMessage");
  }
}
