// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.Phase;
import io.github.payple4ee.client.AuthMessage;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.Purpose;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 2: a call without an answer is not one that was answered")
class EnvelopeFilterTest {

  private final EnvelopeFilter filter = new EnvelopeFilter();
  private final Envelope<AuthMessage> envelope = Envelope.of(AuthMessage.of(Purpose.WINDOW));

  @Test
  void callThatFailedWithoutAnAnswerStaysInItsPhase() {
    filter.filter(context(ClientRequestContext.class, envelope), answer(0));

    assertThat(envelope.transmission().phase()).isEqualTo(Phase.PREPARED);
  }

  @Test
  void errorOfAServerIsAnAnswer() {
    assertThatExceptionOfType(ProcessingException.class)
        .isThrownBy(() -> filter.filter(context(ClientRequestContext.class, envelope), answer(502)))
        .withMessageContaining("502");
    assertThat(envelope.transmission().phase()).isEqualTo(Phase.ANSWERED);
  }

  private static ClientResponseContext answer(int status) {
    return context(ClientResponseContext.class, status);
  }

  /** A context of a call: its entity or status, and nothing else. */
  private static <T> T context(Class<T> type, Object content) {
    return type.cast(
        Proxy.newProxyInstance(
            EnvelopeFilterTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getEntity", "getStatus" -> content;
                  default -> null;
                }));
  }
}
