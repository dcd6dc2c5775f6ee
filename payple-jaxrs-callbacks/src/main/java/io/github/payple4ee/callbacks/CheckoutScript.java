// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The script for the shop's page. It is the concatenation of its parts, which share one scope. */
@ApplicationScoped
public class CheckoutScript {

  private static final String JAVASCRIPT = "text/javascript; charset=UTF-8";
  // short, because a new version of the module has a new script
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final List<String> PARTS =
      List.of(
          "settings",
          "texts",
          "http",
          "checkouts",
          "scripts",
          "window",
          "delivery",
          "buttons",
          "together",
          "orders",
          "start");

  private final String text;
  private final EntityTag tag;

  /** Reads the parts. */
  public CheckoutScript() {
    this.text =
        PARTS.stream()
            .map(CheckoutScript::part)
            .collect(
                Collectors.joining(
                    "\n",
                    "// SPDX-License-Identifier: Apache-2.0\n(function () {\n'use strict';\n\n",
                    "})();\n"));
    this.tag = new EntityTag(digest(text));
  }

  /** The script, or 304 for a browser that has this version. */
  Response answer(Request request) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    CacheControl cache = new CacheControl();
    cache.setMaxAge((int) FRESH.toSeconds());
    return (unchanged == null ? Response.ok(text, JAVASCRIPT) : unchanged)
        .tag(tag)
        .cacheControl(cache)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  String text() {
    return text;
  }

  private static String part(String name) {
    String file = "checkout/" + name + ".js";
    try (InputStream content = CheckoutScript.class.getResourceAsStream(file)) {
      if (content == null) {
        throw new IllegalStateException("The jar has no " + file);
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no SHA-256", missing);
    }
  }
}
