// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.client.Envelope;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes the message of an envelope as Payple's JSON. */
@Produces(MediaType.APPLICATION_JSON)
public final class MessageWriter implements MessageBodyWriter<Envelope<?>> {

  private final Dialect dialect;

  MessageWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Envelope.class;
  }

  @Override
  public void writeTo(
      Envelope<?> envelope,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    envelope.requireCredentials();
    body.write(dialect.write(envelope.message()).getBytes(StandardCharsets.UTF_8));
  }
}
