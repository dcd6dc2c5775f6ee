// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with placeholders: <code>{{name}}</code> for an escaped value, <code>{{#name}}</code> for
 * a text in the reader's language, <code>{{!name}}</code> for HTML from another template.
 */
public final class Template {
  private static final Pattern HOLE = Pattern.compile("\\{\\{([#!]?)([\\w.]++)}}");

  private final String text;

  public Template(String resource) {
    text = Resources.text(resource);
  }

  public String fill(Texts texts, Map<String, String> values) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> Matcher.quoteReplacement(value(hole.group(1), hole.group(2), texts, values)));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String value(String kind, String name, Texts texts, Map<String, String> values) {
    return switch (kind) {
      case "#" -> escape(texts.word(name));
      case "!" -> values.getOrDefault(name, "");
      default -> escape(values.getOrDefault(name, ""));
    };
  }
}
