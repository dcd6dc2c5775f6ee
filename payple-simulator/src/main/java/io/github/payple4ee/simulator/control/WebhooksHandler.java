// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.http.BadRequest;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.webhook.WebhookDelivery;
import io.github.payple4ee.simulator.webhook.WebhookOptions;
import io.github.payple4ee.simulator.webhook.Webhooks;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /simulator/webhook}: where webhooks go; {@code /simulator/webhooks}: what was sent. */
final class WebhooksHandler {
  static final String ADDRESSES = "/simulator/webhook";
  static final String DELIVERIES = "/simulator/webhooks";

  private final Webhooks webhooks;

  WebhooksHandler(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** Sets the addresses in the request. An address that is missing there stays unchanged. */
  Response put(Request request) {
    Optional<URI> results = address(request, "result");
    Optional<URI> removals = address(request, "removal");
    if (results.isEmpty() && removals.isEmpty()) {
      throw new BadRequest(400, "set result, removal or both to an address");
    }
    results.ifPresent(webhooks::resultsTo);
    removals.ifPresent(webhooks::removalsTo);
    return Response.noContent();
  }

  Response get(Request request) {
    Map<String, URI> addresses = new LinkedHashMap<>();
    webhooks.results().ifPresent(address -> addresses.put("result", address));
    webhooks.removals().ifPresent(address -> addresses.put("removal", address));
    return Response.json(200, addresses);
  }

  Response delete(Request request) {
    webhooks.stop();
    return Response.noContent();
  }

  Response deliveries(Request request) {
    List<WebhookDelivery> deliveries = webhooks.deliveries();
    return Response.json(200, deliveries);
  }

  Response forget(Request request) {
    webhooks.forget();
    return Response.noContent();
  }

  private static Optional<URI> address(Request request, String name) {
    String address = request.field(name);
    try {
      return address.isEmpty()
          ? Optional.empty()
          : Optional.of(WebhookOptions.local(URI.create(address)));
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, e.getMessage(), e);
    }
  }
}
