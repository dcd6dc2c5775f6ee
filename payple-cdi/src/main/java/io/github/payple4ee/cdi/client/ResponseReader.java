// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.client.PaypleResponse;
import jakarta.json.JsonException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * Reads Payple's answer, whatever its content type is, within a bounded size and a bounded time.
 */
@Consumes({
  MediaType.APPLICATION_JSON,
  MediaType.TEXT_HTML,
  MediaType.TEXT_PLAIN,
  MediaType.WILDCARD
})
public final class ResponseReader implements MessageBodyReader<PaypleResponse> {

  private static final int USUAL = 2 * 1024;
  private static final int LARGEST = 256 * 1024;

  private final Dialect dialect;
  private final Duration longest;

  ResponseReader(Dialect dialect, Duration longest) {
    this.dialect = dialect;
    this.longest = longest;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return PaypleResponse.class.isAssignableFrom(type);
  }

  @Override
  public PaypleResponse readFrom(
      Class<PaypleResponse> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    String text = text(body);
    if (text.stripLeading().startsWith("<")) {
      throw UnexpectedAnswerException.ofPage();
    }
    try {
      return dialect.read(text, type);
    } catch (JsonException notJson) {
      throw new IOException("The answer is not Payple's JSON: " + notJson.getMessage(), notJson);
    }
  }

  private String text(InputStream body) throws IOException {
    byte[] buffer = new byte[USUAL];
    long end = System.nanoTime() + longest.toNanos();
    int length = 0;
    for (int read = 0; read >= 0; length += Math.max(read, 0)) {
      if (length > LARGEST || System.nanoTime() - end > 0) {
        throw new IOException(
            "The answer is larger than " + LARGEST + " bytes or took longer than " + longest);
      }
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.min(2 * length, LARGEST + 1));
      }
      read = body.read(buffer, length, buffer.length - length);
    }
    return new String(buffer, 0, length, StandardCharsets.UTF_8);
  }
}
