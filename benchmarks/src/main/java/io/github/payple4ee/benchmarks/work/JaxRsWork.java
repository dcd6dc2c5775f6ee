// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * By hand with the server's JAX-RS client: one for the whole server, with the pool it comes with.
 */
@ApplicationScoped
@Named("jax-rs")
public class JaxRsWork implements Work {

  @Inject private Merchant merchant;
  private Client client;

  @PostConstruct
  void prepare() {
    client =
        ClientBuilder.newBuilder()
            .connectTimeout(Merchant.CONNECT.toMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(Merchant.READ.toMillis(), TimeUnit.MILLISECONDS)
            .build();
  }

  @PreDestroy
  void close() {
    client.close();
  }

  @Override
  public Caller caller(Run run) {
    return new HandWritten(merchant, run, this::send);
  }

  private <T> T send(URI address, Object body, Class<T> answer) {
    return client
        .target(address)
        .request(MediaType.APPLICATION_JSON_TYPE)
        .post(Entity.json(body), answer);
  }
}
