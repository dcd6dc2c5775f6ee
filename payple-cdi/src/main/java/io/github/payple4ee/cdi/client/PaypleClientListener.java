// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * Configures the filter, the dialect and the time limits of the two clients for Payple, and of no
 * other client.
 */
public final class PaypleClientListener implements RestClientListener {

  /** Required by the service loader. */
  public PaypleClientListener() {}

  @Override
  public void onNewClient(Class<?> client, RestClientBuilder builder) {
    if (client != PaypleClient.class && client != PaypleAuthClient.class) {
      return;
    }
    PaypleConfig config = PaypleConfig.from(ConfigParts.keys());
    Dialect dialect = Dialect.instance();
    builder
        .followRedirects(false)
        .connectTimeout(config.limits().connect().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(config.limits().read().toMillis(), TimeUnit.MILLISECONDS)
        .register(new EnvelopeFilter())
        .register(new MessageWriter(dialect))
        .register(new ResponseReader(dialect, config.limits().read()));
  }
}
