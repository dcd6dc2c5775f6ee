// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import java.net.URI;
import java.util.List;

/**
 * The environments of Payple, with their addresses and the hosts that may receive secrets (manual:
 * call information; protocol notes for newer hosts).
 */
enum PaypleEnvironment {
  SIMULATOR("http://localhost:8090", List.of()),
  // protocol notes: the manual's own example answers with the live host in the test environment
  TEST(
      "https://democpay.payple.kr",
      List.of(
          "democpay.payple.kr",
          "testcpay.payple.kr",
          "demo-api-v2.payple.kr",
          "cpay.payple.kr",
          "api-v2.payple.kr")),
  LIVE("https://cpay.payple.kr", List.of("cpay.payple.kr", "api-v2.payple.kr"));

  /** What to do when payple.environment is not set. */
  static final String WHAT_TO_DO =
      "it has no default, because a shop without this key would take test"
          + " money. Set it to simulator"
          + " (the Payple simulator; no money moves), test (Payple's test host; no money moves) or"
          + " live (real money)";

  private final URI url;
  private final List<String> hosts;

  PaypleEnvironment(String url, List<String> hosts) {
    this.url = URI.create(url);
    this.hosts = hosts;
  }

  URI url() {
    return url;
  }

  List<String> hosts() {
    return hosts;
  }
}
