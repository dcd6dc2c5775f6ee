// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookBodyTest {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int LARGEST = 64 * 1024;

  private final WebhookBody bodies = new WebhookBody(new ClaimBody());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"PCD_PAY_OID\":\"order-1\"}",
        "application/json; charset=UTF-8 | {\"PCD_PAY_OID\":\"order-1\"}",
        "Application/JSON;charset=utf-8 | {\"PCD_PAY_OID\":\"order-1\"}",
        "application/x-www-form-urlencoded | PCD_PAY_OID=order-1",
        "application/x-www-form-urlencoded; charset=nonsense | PCD_PAY_OID=order-1"
      })
  void webhookIsReadAsJsonOrAsAForm(String type, String body) {
    assertThat(read(type, body)).contains(Map.of("PCD_PAY_OID", "order-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/xml",
        "multipart/form-data; boundary=b",
        "application/octet-stream",
        "application/json-patch+json",
        "*/*",
        "nonsense",
        ";;;",
        "application/"
      })
  void bodyOfAnotherTypeSaysNothing(String type) {
    assertThat(read(type, "{\"PCD_PAY_OID\":\"order-1\"}")).isEmpty();
    assertThat(read(type, "PCD_PAY_OID=order-1")).isEmpty();
  }

  @Test
  void bodyWithoutATypeSaysNothing() {
    assertThat(read(null, "{\"PCD_PAY_OID\":\"order-1\"}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | ''",
        "application/json | null",
        "application/json | []",
        "application/json | {",
        "application/json | {\"PCD_PAY_OID\":\"a\",\"PCD_PAY_OID\":\"b\"}",
        "application/x-www-form-urlencoded | ''",
        "application/x-www-form-urlencoded | a=%zz",
        "application/x-www-form-urlencoded | PCD_PAY_OID=a&PCD_PAY_OID=b"
      })
  void bodyThatCannotBeReadSaysNothing(String type, String body) {
    assertThat(read(type, body)).isEmpty();
  }

  @Test
  void otherLettersAndPackedBodiesSayNothing() {
    byte[] korean = "{\"PCD_PAY_MSG\":\"카드\"}".getBytes(Charset.forName("EUC-KR"));
    InputStream packed =
        new ByteArrayInputStream("{\"PCD_PAY_OID\":\"order-1\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(bodies.read(headers(JSON, null), new ByteArrayInputStream(korean))).isEmpty();
    assertThat(bodies.read(headers(JSON, "br"), packed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, FORM, "text/plain", "nonsense"})
  void largeBodyIsRefusedWhateverItsType(String type) {
    String largest = " ".repeat(LARGEST);

    assertThat(read("text/plain", largest)).isEmpty();
    assertThatExceptionOfType(MalformedCallback.class)
        .isThrownBy(() -> read(type, largest + " "))
        .satisfies(refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(413));
  }

  @Test
  void bodyThatBreaksOffSaysNothing() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("reset");
          }
        };

    assertThat(bodies.read(headers(JSON, null), broken)).isEmpty();
  }

  private Optional<Map<String, String>> read(String type, String body) {
    return bodies.read(
        headers(type, null), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpHeaders headers(String type, String packing) {
    MultivaluedHashMap<String, String> all = new MultivaluedHashMap<>();
    all.putSingle(HttpHeaders.CONTENT_TYPE, type);
    all.putSingle(HttpHeaders.CONTENT_ENCODING, packing);
    return (HttpHeaders)
        Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (proxy, method, arguments) -> all.getFirst((String) arguments[0]));
  }
}
