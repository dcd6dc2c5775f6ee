// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.client.FlatJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads the body of a claim; results are small, and whatever is not is refused before it is kept.
 */
@ApplicationScoped
public class ClaimBody {

  private static final int LARGEST = 64 * 1024;

  private final FlatJson json = new FlatJson();

  Map<String, String> read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new ClientErrorException(
          "A result is at most " + LARGEST + " bytes", Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return json.read(new String(bytes, StandardCharsets.UTF_8));
  }
}
