// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.protocol.FlatJson;
import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.Authorization;
import io.github.payple4ee.client.CancelMessage;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleField;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

  private static final Annotation[] NONE = {};

  private final FlatJson json = new FlatJson();
  private final AnswerReader reader = new AnswerReader(json, Duration.ofSeconds(5));

  @Test
  void keysAreWrittenBeforeTheMessage() throws IOException {
    Envelope<?> envelope =
        Envelope.of(
                new CancelMessage(
                    "order-1", LocalDate.of(2026, 1, 2), null, 500, null, Secret.of("refund")))
            .with(
                new Authorization(
                    URI.create("https://cpay.payple.kr/"),
                    null,
                    Map.of(PaypleField.OPERATION_KEY, Secret.of("auth"))));

    assertThat(written(envelope))
        .isEqualTo(
            "{\"PCD_AUTH_KEY\":\"auth\",\"PCD_REFUND_KEY\":\"refund\",\"PCD_PAYCANCEL_FLAG\":\"Y\","
                + "\"PCD_PAY_OID\":\"order-1\",\"PCD_PAY_DATE\":\"20260102\",\"PCD_REFUND_TOTAL\":500}");
  }

  @Test
  void envelopeWithoutPermissionIsNotWritten() {
    Envelope<?> envelope =
        Envelope.of(
            new CancelMessage("order-1", LocalDate.EPOCH, null, 500, null, Secret.of("refund")));

    assertThatIllegalStateException().isThrownBy(() -> written(envelope));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html", "text/plain;charset=EUC-KR", "*/*"})
  void answerIsReadWhateverContentTypeItClaims(String type) throws IOException {
    Answer answer = read(MediaType.valueOf(type), "{\"PCD_PAY_MSG\":\"카드결제완료\"}");

    assertThat(answer.value(PaypleField.MESSAGE)).contains("카드결제완료");
  }

  @Test
  void pageIsNoAnswerAndIsNotRepeated() {
    assertThatIOException()
        .isThrownBy(() -> read(MediaType.TEXT_HTML_TYPE, "<html>s3cr3t</html>"))
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("s3cr3t"));
  }

  @Test
  void answerWithoutEndIsNotReadToTheEnd() {
    assertThatIOException()
        .isThrownBy(() -> read(new Endless()))
        .withMessageContaining("larger than");
  }

  @Test
  void answerThatDribblesIsGivenUp() {
    AnswerReader impatient = new AnswerReader(json, Duration.ofNanos(1));

    assertThatIOException()
        .isThrownBy(
            () ->
                impatient.readFrom(
                    Answer.class,
                    Answer.class,
                    NONE,
                    MediaType.APPLICATION_JSON_TYPE,
                    new MultivaluedHashMap<>(),
                    new Endless()))
        .withMessageContaining("took longer than");
  }

  private String written(Envelope<?> envelope) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    new EnvelopeWriter(json)
        .writeTo(
            envelope,
            Envelope.class,
            Envelope.class,
            NONE,
            MediaType.APPLICATION_JSON_TYPE,
            new MultivaluedHashMap<>(),
            body);
    return body.toString(StandardCharsets.UTF_8);
  }

  private Answer read(MediaType type, String text) throws IOException {
    return reader.readFrom(
        Answer.class,
        Answer.class,
        NONE,
        type,
        new MultivaluedHashMap<>(),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Answer read(InputStream body) throws IOException {
    return reader.readFrom(
        Answer.class,
        Answer.class,
        NONE,
        MediaType.APPLICATION_JSON_TYPE,
        new MultivaluedHashMap<>(),
        body);
  }

  /** Spaces without end. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return ' ';
    }
  }
}
