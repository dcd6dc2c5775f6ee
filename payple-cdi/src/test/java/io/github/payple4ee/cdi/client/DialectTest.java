// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.Secret;
import io.github.payple4ee.client.AuthMessage;
import io.github.payple4ee.client.CancelMessage;
import io.github.payple4ee.client.CardMessage;
import io.github.payple4ee.client.ChargeResponse;
import io.github.payple4ee.client.ConfirmMessage;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.PaypleResponse;
import io.github.payple4ee.client.Purpose;
import io.github.payple4ee.client.RequestCredentials;
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
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

  private static final Annotation[] NONE = {};

  @SuppressWarnings("unchecked")
  private static final Class<PaypleResponse> RESPONSE =
      (Class<PaypleResponse>) (Class<?>) ChargeResponse.class;

  private final ResponseReader reader =
      new ResponseReader(Dialect.instance(), Duration.ofSeconds(5));

  @Test
  void messageIsWrittenWithItsCredentials() throws IOException {
    Envelope<?> envelope =
        Envelope.of(
                CancelMessage.of(
                    "order-1", LocalDate.of(2026, 1, 2), null, 500, null, Secret.of("refund")))
            .with(
                new RequestCredentials(
                    URI.create("https://cpay.payple.kr/"),
                    null,
                    Secret.of("id"),
                    Secret.of("key"),
                    Secret.of("auth")));

    assertThat(written(envelope))
        .isEqualTo(
            "{\"PCD_AUTH_KEY\":\"auth\",\"PCD_CST_ID\":\"id\",\"PCD_CUST_KEY\":\"key\","
                + "\"PCD_PAYCANCEL_FLAG\":\"Y\",\"PCD_PAY_DATE\":\"20260102\","
                + "\"PCD_PAY_OID\":\"order-1\",\"PCD_REFUND_KEY\":\"refund\",\"PCD_REFUND_TOTAL\":500}");
  }

  @ParameterizedTest
  @CsvSource({"17,17", "0,0", "007,'\"007\"'", "1234567890123456,'\"1234567890123456\"'"})
  void numberOfABuyerIsANumberIfNothingIsLost(String payerNumber, String written) {
    assertThat(Dialect.instance().write(CardMessage.of(Secret.of("key"), payerNumber)))
        .isEqualTo("{\"PCD_PAYER_ID\":\"key\",\"PCD_PAYER_NO\":" + written + "}");
  }

  @Test
  void confirmOfAnAppCardHasAnEmptyPayerAndNoAddress() {
    ConfirmMessage confirm =
        ConfirmMessage.of(URI.create("https://x.example"), Secret.of("a"), Secret.of("r"), null);

    assertThat(Dialect.instance().write(confirm))
        .isEqualTo("{\"PCD_AUTH_KEY\":\"a\",\"PCD_PAYER_ID\":\"\",\"PCD_PAY_REQKEY\":\"r\"}");
  }

  @ParameterizedTest
  @EnumSource(value = Purpose.class, names = "CONFIRM", mode = EnumSource.Mode.EXCLUDE)
  void eachPurposeSendsOnlyItsOwnFlags(Purpose purpose) {
    Map<Purpose, String> flags = new EnumMap<>(Purpose.class);
    flags.put(Purpose.WINDOW, "{\"PCD_PAY_TYPE\":\"card\"}");
    flags.put(Purpose.CHARGE_MONTH, "{\"PCD_PAY_TYPE\":\"card\",\"PCD_REGULER_FLAG\":\"Y\"}");
    flags.put(Purpose.CHARGE, "{\"PCD_PAY_TYPE\":\"card\",\"PCD_SIMPLE_FLAG\":\"Y\"}");
    flags.put(Purpose.TRANSFER_WINDOW, "{\"PCD_PAY_TYPE\":\"transfer\"}");
    flags.put(
        Purpose.CHARGE_ACCOUNT_MONTH, "{\"PCD_PAY_TYPE\":\"transfer\",\"PCD_REGULER_FLAG\":\"Y\"}");
    flags.put(Purpose.CHARGE_ACCOUNT, "{\"PCD_PAY_TYPE\":\"transfer\",\"PCD_SIMPLE_FLAG\":\"Y\"}");
    flags.put(Purpose.CREATE_LINK, "{\"PCD_PAY_WORK\":\"LINKREG\"}");
    flags.put(Purpose.ISSUE_CASH_RECEIPT, "{\"PCD_PAY_WORK\":\"TSREG\"}");
    flags.put(Purpose.CANCEL_CASH_RECEIPT, "{\"PCD_PAY_WORK\":\"TSCANCEL\"}");
    flags.put(Purpose.INQUIRE_CARD, "{\"PCD_PAY_WORK\":\"PUSERINFO\"}");
    flags.put(Purpose.REMOVE_CARD, "{\"PCD_PAY_WORK\":\"PUSERDEL\"}");
    flags.put(Purpose.CANCEL, "{\"PCD_PAYCANCEL_FLAG\":\"Y\"}");
    flags.put(Purpose.INQUIRE, "{\"PCD_PAYCHK_FLAG\":\"Y\"}");

    assertThat(Dialect.instance().write(AuthMessage.of(purpose))).isEqualTo(flags.get(purpose));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_RST\":\"error\"}",
        "{\"PCD_PAY_RST\":\"success\"}{\"PCD_PAY_RST\":\"error\"}",
        "{\"PCD_PAY_RST\":\"success\"} trailing",
        "[{\"PCD_PAY_RST\":\"success\"}]",
        "[[{\"PCD_PAY_RST\":\"success\"}]]",
        "{\"PCD_PAY_RST\":\"success\"",
        "{\"PCD_PAY_RST\":\"succ",
        "\"success\"",
        "null",
        ""
      })
  @DisplayName("Rule 2: an answer that is cut off, doubled or none is not understood")
  void whatIsNotOneObjectIsNoAnswer(String text) {
    assertThatIOException()
        .isThrownBy(() -> read(MediaType.APPLICATION_JSON_TYPE, text))
        .withMessageContaining("Not a flat JSON object of " + text.length());
  }

  @Test
  void nestedAndUnknownFieldsDisturbNothing() throws IOException {
    ChargeResponse response =
        read(
            MediaType.APPLICATION_JSON_TYPE,
            "\uFEFF{\"a\":{\"PCD_PAY_TOTAL\":1,\"b\":[{}]},\"PCD_PAY_TOTAL\":15000,"
                + "\"PCD_TOMORROW\":true,\"PCD_PAY_OID\":null}");

    assertThat(response.total()).isEqualTo(15_000);
    assertThat(response.orderId()).isNull();
    assertThat(response.fields().value("PCD_TOMORROW")).contains("true");
    assertThat(response.fields().value("a")).contains("[nested]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1000]", "{\"a\":1}", "[]"})
  @DisplayName("Rule 6: a refund in an unexpected shape is not the absence of a refund")
  void nestedValueOfAKnownFieldIsNotAbsent(String nested) throws IOException {
    ChargeResponse response =
        read(MediaType.APPLICATION_JSON_TYPE, "{\"PCD_REFUND_TOTAL\":" + nested + "}");

    assertThat(response.refundTotal()).isNull();
    assertThat(response.fields().value(PaypleField.REFUND_TOTAL)).isPresent();
  }

  @Test
  void halfOfACharacterHidesNoAnswer() throws IOException {
    ChargeResponse response =
        read(
            MediaType.APPLICATION_JSON_TYPE,
            "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_GOODS\":\"tea \\ud83d\"}");

    assertThat(response.success()).isTrue();
    assertThat(response.goods()).isEqualTo("tea \uFFFD");
  }

  @Test
  @Timeout(5)
  void nestingWithoutEndIsNoAnswer() {
    assertThatIOException()
        .isThrownBy(
            () ->
                read(
                    MediaType.APPLICATION_JSON_TYPE,
                    "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
  }

  @Test
  void envelopeWithoutCredentialsIsNotWritten() {
    Envelope<?> envelope =
        Envelope.of(
            CancelMessage.of("order-1", LocalDate.EPOCH, null, 500, null, Secret.of("refund")));

    assertThatIllegalStateException().isThrownBy(() -> written(envelope));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html", "text/plain;charset=EUC-KR", "*/*"})
  void answerIsReadWhateverContentTypeItClaims(String type) throws IOException {
    ChargeResponse answer = read(MediaType.valueOf(type), "{\"PCD_PAY_MSG\":\"카드결제완료\"}");

    assertThat(answer.message()).isEqualTo("카드결제완료");
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
  void answerThatDribblesIsAborted() {
    ResponseReader impatient = new ResponseReader(Dialect.instance(), Duration.ofNanos(1));

    assertThatIOException()
        .isThrownBy(
            () ->
                impatient.readFrom(
                    RESPONSE,
                    RESPONSE,
                    NONE,
                    MediaType.APPLICATION_JSON_TYPE,
                    new MultivaluedHashMap<>(),
                    new Endless()))
        .withMessageContaining("took longer than");
  }

  private String written(Envelope<?> envelope) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    new MessageWriter(Dialect.instance())
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

  private ChargeResponse read(MediaType type, String text) throws IOException {
    return (ChargeResponse)
        reader.readFrom(
            RESPONSE,
            RESPONSE,
            NONE,
            type,
            new MultivaluedHashMap<>(),
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ChargeResponse read(InputStream body) throws IOException {
    return (ChargeResponse)
        reader.readFrom(
            RESPONSE,
            RESPONSE,
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
