// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** By hand with the client of Java and JSON-B: one client and one Jsonb for the whole server. */
@ApplicationScoped
@Named("java-net-http")
public class JavaNetHttpWork implements Work {

  @Inject private Merchant merchant;
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

  @Override
  public Caller caller(Run run) {
    return new HandWritten(merchant, run, this::send);
  }

  private <T> T send(URI address, Object body, Class<T> answer)
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
