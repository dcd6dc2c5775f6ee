// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonException;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimBodyTest {

  private static final int LARGEST = 64 * 1024;

  private final ClaimBody bodies = new ClaimBody();

  @Test
  void resultOfThePageIsReadWhateverItsTypes() throws IOException {
    assertThat(read("{\"PCD_PAY_OID\":\"order-1\",\"PCD_PAY_TOTAL\":15000,\"PCD_PAY_TIME\":null}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_TOTAL", "15000"));
  }

  @Test
  void koreanIsReadAsUtf8() throws IOException {
    assertThat(read("{\"PCD_PAY_MSG\":\"카드인증완료\"}")).containsEntry("PCD_PAY_MSG", "카드인증완료");
  }

  @Test
  void lastOfTwoMembersOfOneNameCounts() throws IOException {
    assertThat(read("{\"PCD_PAY_TOTAL\":1,\"PCD_PAY_TOTAL\":15000}"))
        .containsExactly(Map.entry("PCD_PAY_TOTAL", "15000"));
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
        "{\"a\":1}{\"b\":2}"
      })
  void bodyThatIsNoObjectIsRefused(String body) {
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read(body));
  }

  @Test
  void largestBodyIsTakenAndTheNextIsNot() throws IOException {
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

  private void assertTooLarge(InputStream body) {
    assertThatExceptionOfType(ClientErrorException.class)
        .isThrownBy(() -> bodies.read(body))
        .satisfies(refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(413));
  }

  private Map<String, String> read(String body) throws IOException {
    return bodies.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
