// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.browser;

import io.github.payple4ee.benchmarks.measure.Run;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.util.List;

/**
 * What browsers do.
 *
 * @param url where they go
 * @param claimed where a result says that it is to be confirmed; null to look at a page instead
 * @param expected what the head of the answer must contain
 * @param further what they do besides bringing results, in turn; null for nothing
 * @param run how many they are, how long, for which orders
 */
public record Visit(
    String url, @Nullable String claimed, String expected, @Nullable Further further, Run run) {

  /** A server that refuses at once answers within this time. */
  public static final String AT_ONCE = "503 at once";

  /** A server that refuses after it waited. */
  public static final String LATER = "503 later";

  /** To look at a page. */
  public static Visit toPage(URI page, Run run) {
    return new Visit(page.toString(), null, "HTTP/1.1 200", null, run);
  }

  /** To bring results. */
  public static Visit withResults(URI endpoint, URI confirm, String expected, Run run) {
    return new Visit(endpoint.toString(), confirm.toString(), expected, null, run);
  }

  /** To open windows, to bring results and to pay with registered cards, in turn. */
  public static Visit ofBuyers(URI endpoint, URI confirm, Further further, Run run) {
    return new Visit(endpoint.toString(), confirm.toString(), "HTTP/1.1 303", further, run);
  }

  /**
   * What buyers do besides bringing results.
   *
   * @param windows the addresses that give the permission for a window, one for each order
   * @param charges below which address a new order is charged: its prefix and number follow
   */
  public record Further(List<String> windows, String charges) {}
}
