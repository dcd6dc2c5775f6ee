// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The client of Java and JSON-B: one client and one Jsonb for the whole server. */
@ApplicationScoped
public class JavaNetHttp {

  private HttpClient client;
  private Jsonb jsonb;

  @PostConstruct
  void prepare() {
    // version 1.1 at once: to offer 2 costs a header each time, and Payple's hosts speak 1.1
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Merchant.CONNECT)
            .build();
    jsonb = JsonbBuilder.create();
  }

  /** Sends an object as JSON and reads one. */
  public <T> T send(URI address, Object body, Class<T> answer)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Merchant.READ)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(jsonb.toJson(body)))
            .build();
    return jsonb.fromJson(
        client.send(request, HttpResponse.BodyHandlers.ofString()).body(), answer);
  }
}
