// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Looks, with axe-core, for what keeps people from using a page. */
public final class Accessibility {

  private static final String AXE = script();

  // a page in a frame is looked at by itself; style sheets are not loaded again
  private static final String LOOK =
      """
      const done = arguments[arguments.length - 1];
      const rules = {
        'label-content-name-mismatch': { enabled: true },
        'target-size': { enabled: true },
      };
      const found = (one) => one.nodes.map((node) =>
        `${one.id}: ${one.help}; ${node.target.join(' ')}: ${node.html.slice(0, 200)}`);
      axe.run(document, { iframes: false, preload: false, resultTypes: ['violations'], rules })
        .then((result) => done(result.violations.flatMap(found).concat('rules passed: ' + result.passes.length)))
        .catch((failed) => done(['axe-core failed: ' + failed]));
      """;

  private Accessibility() {}

  /**
   * Asserts that there is no violation on the page, or in the frame, that the browser shows: on a
   * desk, in dark colours, and on a telephone.
   */
  public static void check(Browser browser, String page) {
    browser.run(AXE);
    for (Look look : List.of(Look.NARROW, Look.DESK)) {
      browser.show(look);
      List<?> answer = (List<?>) browser.ask(LOOK);

      // without rules that passed nothing was looked at
      assertThat(answer)
          .as(page + ", " + look)
          .singleElement()
          .asString()
          .matches("rules passed: [1-9]\\d+");
    }
  }

  private static String script() {
    try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script, "axe-core's script").readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
