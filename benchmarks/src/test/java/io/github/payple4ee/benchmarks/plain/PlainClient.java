// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.plain;

import jakarta.ws.rs.GET;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** One REST client. */
@RegisterRestClient(configKey = "plain", baseUri = "http://127.0.0.1:9")
public interface PlainClient {

  /** Whatever is there. */
  @GET
  String get();
}
