// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the body of a webhook: JSON or a form, not compressed. */
@Dependent
public class WebhookBody {

  private final ClaimBody bodies;

  @Inject
  WebhookBody(ClaimBody bodies) {
    this.bodies = bodies;
  }

  /**
   * The fields of a webhook; none when the body is empty, has another type or is unreadable.
   *
   * @throws MalformedCallback with status 413 when the body is too large
   */
  Optional<Map<String, String>> read(HttpHeaders headers, InputStream body) {
    String type = mediaType(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    try {
      InputStream content = new ByteArrayInputStream(bodies.bytes(body));
      return switch (type) {
        case MediaType.APPLICATION_JSON -> Optional.of(bodies.read(headers, content));
        case MediaType.APPLICATION_FORM_URLENCODED ->
            Optional.of(bodies.readForm(headers, content)).filter(fields -> !fields.isEmpty());
        default -> Optional.empty();
      };
    } catch (MalformedCallback unreadable) {
      if (unreadable.getResponse().getStatusInfo() == Response.Status.REQUEST_ENTITY_TOO_LARGE) {
        throw unreadable;
      }
      return Optional.empty();
    }
  }

  /**
   * The media type without parameters. It is a text, because an invalid media type is answered with
   * 200 too.
   */
  private static String mediaType(@Nullable String header) {
    String text = header == null ? "" : header;
    int parameters = text.indexOf(';');
    return (parameters < 0 ? text : text.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }
}
