// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import io.github.payple4ee.client.PlainText;
import java.util.regex.Pattern;

/**
 * The rules for order ids: safe in a URL, a log line and a form, and at most 255 characters
 * (manual).
 */
final class OrderIds {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}");

  private OrderIds() {}

  static String require(String name, String id) {
    if (id == null || !ALLOWED.matcher(id).matches()) {
      throw new IllegalArgumentException(
          name
              + " must be 1 to 255 letters, digits, dots, underscores or hyphens, and start with a"
              + " letter or digit; was "
              + (id == null ? "null" : "\"" + shortened(id) + "\""));
    }
    return id;
  }

  /** The id for a message. An invalid id is not shown, because it may be any text of any length. */
  static String shown(String id) {
    return id != null && ALLOWED.matcher(id).matches() ? id : "(none named)";
  }

  private static String shortened(String id) {
    return PlainText.of(id.length() <= 40 ? id : id.substring(0, 40) + "…");
  }
}
