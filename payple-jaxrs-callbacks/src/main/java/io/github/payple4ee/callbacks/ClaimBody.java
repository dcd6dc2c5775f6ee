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

/**
 * Reads the body of a claim; results are small, and whatever is not is refused before it is kept.
 */
@ApplicationScoped
public class ClaimBody {

  private static final int LARGEST = 64 * 1024;

  private final FlatJson json = new FlatJson();

  /** The members of a JSON object that comes with these headers. */
  Map<String, String> read(HttpHeaders headers, InputStream body) {
    refusePacked(headers);
    return read(body);
  }

  /** The members of a JSON object. */
  Map<String, String> read(InputStream body) {
    try {
      return json.read(ClaimForm.utf8(bytes(body)), ClaimForm.MOST_FIELDS);
    } catch (JsonException malformed) {
      throw new MalformedCallback(
          "The body is not a JSON object that names each of its fields once");
    }
  }

  /** The fields of a form that comes with these headers. */
  Map<String, String> readForm(HttpHeaders headers, InputStream body) {
    refusePacked(headers);
    return readForm(body);
  }

  /** The fields of a form. */
  Map<String, String> readForm(InputStream body) {
    return ClaimForm.read(bytes(body));
  }

  /** Some servers unpack what comes packed, and fail in ways of their own. */
  private static void refusePacked(HttpHeaders headers) {
    String packing = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (packing != null && !packing.strip().equalsIgnoreCase("identity")) {
      throw new MalformedCallback(
          "A result comes as it is, and not packed", Response.Status.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  /** All of a body that is not too large. */
  byte[] bytes(InputStream body) {
    byte[] bytes;
    try {
      bytes = body.readNBytes(LARGEST + 1);
    } catch (IOException broken) {
      throw new MalformedCallback("The body cannot be read to its end");
    }
    if (bytes.length > LARGEST) {
      throw new MalformedCallback(
          "A result is at most " + LARGEST + " bytes", Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return bytes;
  }
}
