// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.protocol.FlatJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads the body of a claim, and refuses a body that is larger than a result can be. */
@ApplicationScoped
public class ClaimBody {

  private static final int LARGEST = 64 * 1024;

  private final FlatJson json = new FlatJson();

  /** The members of a JSON object in a request with these headers. */
  Map<String, String> read(HttpHeaders headers, InputStream body) {
    refuseCompressed(headers);
    return read(body);
  }

  /** The members of a JSON object. */
  Map<String, String> read(InputStream body) {
    try {
      return json.read(
          ClaimForm.utf8(bytes(body)), ClaimForm.MOST_FIELDS, FlatJson.Source.UNTRUSTED);
    } catch (JsonException malformed) {
      throw new MalformedCallback("The body must be a JSON object without duplicate fields");
    }
  }

  /** The fields of a form in a request with these headers. */
  Map<String, String> readForm(HttpHeaders headers, InputStream body) {
    refuseCompressed(headers);
    return readForm(body);
  }

  /** The fields of a form. */
  Map<String, String> readForm(InputStream body) {
    return ClaimForm.read(bytes(body));
  }

  /**
   * Refuses a compressed body, because servers differ in how they unpack it and in how they fail.
   */
  private static void refuseCompressed(HttpHeaders headers) {
    String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw new MalformedCallback(
          "The body must not be compressed", Response.Status.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  /** The bytes of a body, up to the largest size. */
  byte[] bytes(InputStream body) {
    byte[] bytes;
    try {
      bytes = body.readNBytes(LARGEST + 1);
    } catch (IOException broken) {
      throw new MalformedCallback("The body could not be read completely");
    }
    if (bytes.length > LARGEST) {
      throw new MalformedCallback(
          "The body must be at most " + LARGEST + " bytes",
          Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return bytes;
  }
}
