// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.cdi.protocol.FlatJson;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.PaypleMessage;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what is in an envelope as Payple's JSON, the keys first. */
@Produces(MediaType.APPLICATION_JSON)
public final class EnvelopeWriter implements MessageBodyWriter<Envelope<?>> {

  private final FlatJson json;

  EnvelopeWriter(FlatJson json) {
    this.json = json;
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
    body.write(json.write(members(envelope)).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> members(Envelope<? extends PaypleMessage> envelope) {
    Map<String, Object> members = new LinkedHashMap<>();
    envelope
        .requireAuthorization()
        .credentials()
        .forEach((field, key) -> members.put(field.wireName(), key.reveal()));
    for (Map.Entry<PaypleField, Object> field : envelope.message().fields().entrySet()) {
      members.put(field.getKey().wireName(), field.getValue());
    }
    return members;
  }
}
