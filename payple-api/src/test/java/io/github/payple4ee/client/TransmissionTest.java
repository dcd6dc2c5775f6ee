// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.Phase;
import io.github.payple4ee.Secret;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransmissionTest {

  private static final InquiryMessage MESSAGE =
      new InquiryMessage("order-1", LocalDate.of(2026, 11, 22), null);
  private static final Authorization PERMISSION =
      new Authorization(URI.create("https://cpay.payple.kr/"), null, Map.of());

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
  void permissionGoesIntoANewEnvelopeOfTheSameCall() {
    Envelope<InquiryMessage> envelope = Envelope.of(MESSAGE);

    Envelope<InquiryMessage> authorized = envelope.with(PERMISSION);
    authorized.transmission().send();

    assertThat(envelope.authorization()).isNull();
    assertThat(authorized.requireAuthorization()).isEqualTo(PERMISSION);
    assertThat(envelope.transmission().phase()).isEqualTo(Phase.SENT);
  }

  @Test
  void envelopeWithoutPermissionCannotBeSent() {
    assertThatIllegalStateException()
        .isThrownBy(Envelope.of(MESSAGE)::requireAuthorization)
        .withMessageContaining("No permission for InquiryMessage");
  }

  @Test
  void keysOfAPermissionCannotBeChangedFromOutside() {
    Map<PaypleField, Secret> keys = new HashMap<>();
    keys.put(PaypleField.OPERATION_KEY, Secret.of("a"));
    Authorization permission = new Authorization(URI.create("https://cpay.payple.kr/"), null, keys);

    keys.clear();
    permission.credentials().clear();

    assertThat(permission.credentials()).containsEntry(PaypleField.OPERATION_KEY, Secret.of("a"));
  }
}
