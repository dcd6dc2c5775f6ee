// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.util.HashMap;
import java.util.Map;

/** A page of the simulator: a template within the common frame. */
public final class Page {
  private static final Template FRAME = new Template("page.html");

  private final Template content;
  private final String title;
  private final String policy;

  /**
   * A page in which only its own script and style sheet are active.
   *
   * @param policy further directives of the Content-Security-Policy
   */
  public Page(String template, String title, String policy) {
    this.content = new Template(template);
    this.title = title;
    this.policy = policy;
  }

  public Response show(Texts texts, Map<String, String> values) {
    Map<String, String> frame = new HashMap<>(values);
    frame.put("language", texts.language());
    frame.put("title", texts.word(title));
    frame.put("content", content.fill(texts, values));
    return Response.html(
        FRAME.fill(texts, frame),
        Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; " + policy,
            "Content-Language",
            texts.language(),
            "Vary",
            "Accept-Language"));
  }
}
