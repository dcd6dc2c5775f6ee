// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.protocol.FlatJson;
import io.github.payple4ee.cdi.protocol.OtherReader;
import io.github.payple4ee.client.CancelMessage;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.RequestCredentials;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text that goes to Payple gets out of its quotation marks. */
class EnvelopeFuzzTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final FlatJson json = new FlatJson();

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("order-1", 15000L, "a7b3"),
        arguments("녹차 \"100g\"\n", -1L, "\\"),
        arguments("\",\"PCD_REFUND_TOTAL\":1,\"x\":\"", 1L, "\\\",\"PCD_PAY_OID\":\"other"),
        arguments("\u0000\u0007\u001f\u007f\u0085\u2028\u2029\uFEFF", Long.MIN_VALUE, "\\u0022"),
        arguments("</script><!--", Long.MAX_VALUE, "\uD83D\uDE00"),
        arguments("\uD83D", 0L, "\uDE00"));
  }

  @MethodSource("texts")
  @Timeout(10)
  @FuzzTest
  void whatIsWrittenIsReadAsItWas(@NotNull String orderId, long amount, @NotNull String key)
      throws IOException {
    Secret secret = Secret.of("k" + key);
    CancelMessage message = CancelMessage.of(orderId, DAY, null, amount, null, secret);
    RequestCredentials credentials =
        new RequestCredentials(URI.create("https://cpay.payple.kr"), null, secret, secret, secret);
    ByteArrayOutputStream body = new ByteArrayOutputStream();

    new MessageWriter(Dialect.instance())
        .writeTo(
            Envelope.of(message).with(credentials),
            Envelope.class,
            Envelope.class,
            new Annotation[0],
            MediaType.APPLICATION_JSON_TYPE,
            new MultivaluedHashMap<>(),
            body);

    Map<String, String> sent = new LinkedHashMap<>();
    String sentKey = encodable(secret.reveal());
    sent.put("PCD_CST_ID", sentKey);
    sent.put("PCD_CUST_KEY", sentKey);
    sent.put("PCD_AUTH_KEY", sentKey);
    sent.put("PCD_REFUND_KEY", sentKey);
    sent.put("PCD_PAYCANCEL_FLAG", "Y");
    sent.put("PCD_PAY_OID", encodable(orderId));
    sent.put("PCD_PAY_DATE", "20261122");
    sent.put("PCD_REFUND_TOTAL", Long.toString(amount));
    String text = body.toString(UTF_8);
    assertThat(json.read(text, 100, FlatJson.Source.UNTRUSTED)).isEqualTo(sent);
    if (OtherReader.reads(text)) {
      assertThat(OtherReader.differences(text, sent)).isEmpty();
    }
  }

  /** Half a character has no bytes; a question mark is sent for it. */
  private static String encodable(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
