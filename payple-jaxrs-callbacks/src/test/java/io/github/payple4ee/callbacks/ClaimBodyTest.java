// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimBodyTest {

  private static final int LARGEST = 64 * 1024;

  private final ClaimBody bodies = new ClaimBody();

  @Test
  void resultOfThePageIsReadWhateverItsTypes() {
    assertThat(read("{\"PCD_PAY_OID\":\"order-1\",\"PCD_PAY_TOTAL\":15000,\"PCD_PAY_TIME\":null}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_TOTAL", "15000"));
  }

  @Test
  void koreanIsReadAsUtf8() {
    assertThat(read("{\"PCD_PAY_MSG\":\"카드인증완료\"}")).containsEntry("PCD_PAY_MSG", "카드인증완료");
  }

  @Test
  void whatIsNestedIsLeftOut() {
    assertThat(read("{\"a\":{\"PCD_PAY_OID\":\"x\"},\"PCD_PAY_OID\":\"order-1\",\"b\":[[1]]}"))
        .containsExactly(Map.entry("PCD_PAY_OID", "order-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "PCD_PAY_OID=order-1",
        "<html></html>",
        "{",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":1}]",
        "{\"PCD_PAY_TOTAL\":1,\"PCD_PAY_TOTAL\":15000}",
        "{\"PCD_PAY_TOTAL\":15000,\"PCD_PAY_TOTAL\":15000}",
        "{\"a\":null,\"a\":1}",
        "{\"PCD_PAY_OID\":\"order-\\ud83d\"}",
        "{\"PCD_PAY_OID\\udfff\":\"order-1\"}",
        "{\"PCD_PAY_OID\\udfff\":[]}",
        "{\"a\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}"
      })
  void bodyThatIsNoObjectIsRefused(String body) {
    assertThatExceptionOfType(MalformedCallback.class).isThrownBy(() -> read(body));
  }

  @Test
  void largestBodyIsTakenAndTheNextIsNot() {
    String frame = "{\"a\":\"\"}";
    String fits = "{\"a\":\"" + "x".repeat(LARGEST - frame.length()) + "\"}";

    assertThat(read(fits).get("a")).hasSize(LARGEST - frame.length());
    assertTooLarge(new ByteArrayInputStream((fits + " ").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @Timeout(5)
  void bodyWithoutEndIsNotReadToTheEnd() {
    assertTooLarge(
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        });
  }

  @Test
  void objectOfTooManyMembersIsRefused() {
    String members =
        IntStream.range(0, ClaimForm.MOST_FIELDS + 1)
            .mapToObj(number -> "\"f" + number + "\":1")
            .collect(Collectors.joining(",", "{", "}"));

    assertThatExceptionOfType(MalformedCallback.class).isThrownBy(() -> read(members));
  }

  @Test
  void lettersThatAreNotUtf8AreRefused() {
    byte[] korean = "{\"PCD_PAY_MSG\":\"카드\"}".getBytes(Charset.forName("EUC-KR"));

    assertThatExceptionOfType(MalformedCallback.class)
        .isThrownBy(() -> bodies.read(new ByteArrayInputStream(korean)));
  }

  @Test
  void bodyThatBreaksOffIsRefused() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("reset");
          }
        };

    assertThatExceptionOfType(MalformedCallback.class)
        .isThrownBy(() -> bodies.read(broken))
        .withMessageNotContaining("reset");
  }

  private void assertTooLarge(InputStream body) {
    assertThatExceptionOfType(ClientErrorException.class)
        .isThrownBy(() -> bodies.read(body))
        .satisfies(refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(413));
  }

  private Map<String, String> read(String body) {
    return bodies.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
