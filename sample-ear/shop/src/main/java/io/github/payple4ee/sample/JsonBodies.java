// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.cdi.protocol.FlatJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Accepts JSON bodies that are small, in UTF-8 and without duplicate fields. A resource that reads
 * no body accepts any small body.
 */
@Provider
@ApplicationScoped
public class JsonBodies implements ContainerRequestFilter {

  private static final int LARGEST = 64 * 1024;
  private static final int MOST_FIELDS = 50;

  private final FlatJson json = new FlatJson();
  @Context private ResourceInfo resource;

  /** For the JAX-RS runtime. */
  public JsonBodies() {}

  @Override
  public void filter(ContainerRequestContext request) {
    String packed = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (packed != null && !packed.strip().equalsIgnoreCase("identity")) {
      throw new NotSupportedException();
    }
    byte[] body = bytes(request.getEntityStream());
    if (body.length > LARGEST) {
      throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    if (body.length > 0
        && resource.getResourceMethod().isAnnotationPresent(Consumes.class)
        && MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
      requireFlat(body);
    }
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  private static byte[] bytes(InputStream body) {
    try {
      return body.readNBytes(LARGEST + 1);
    } catch (IOException broken) {
      throw new BadRequestException(broken);
    }
  }

  private void requireFlat(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      Won.requireDigits(json.read(text, MOST_FIELDS, FlatJson.Source.UNTRUSTED).get("amount"));
    } catch (JsonException | CharacterCodingException unreadable) {
      throw new BadRequestException(unreadable);
    }
  }
}
