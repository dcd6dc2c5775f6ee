// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.browser;

import io.github.payple4ee.benchmarks.measure.Run;
import java.net.URI;

/**
 * What browsers do.
 *
 * @param url where they go
 * @param claimed where a result says that it is to be confirmed; null to look at a page instead
 * @param expected what the head of the answer must contain
 * @param run how many they are, how long, for which orders
 */
public record Visit(String url, String claimed, String expected, Run run) {

  /** To look at a page. */
  public static Visit toPage(URI page, Run run) {
    return new Visit(page.toString(), null, "HTTP/1.1 200", run);
  }

  /** To bring results. */
  public static Visit withResults(URI door, URI confirm, String expected, Run run) {
    return new Visit(door.toString(), confirm.toString(), expected, run);
  }
}
