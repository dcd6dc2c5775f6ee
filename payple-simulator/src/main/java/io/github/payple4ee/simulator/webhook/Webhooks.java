// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.DelayedTasks;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Payple's webhooks to the merchant: results of payments and cancels, and registrations and
 * removals of cards and accounts. They are unsigned JSON, and are posted to addresses of this
 * machine on a separate thread. A webhook is repeated when it is not answered with 200 within ten
 * seconds.
 *
 * <p>Addresses and deliveries are not stored for a restart. Safe for use by several threads.
 */
public final class Webhooks {
  private static final System.Logger LOG = System.getLogger(Webhooks.class.getName());
  private static final int MOST = 1000;

  private final Map<Long, WebhookDelivery> deliveries = new LinkedHashMap<>();
  private final DeliveryPlan plan;
  private final AnswerWriter writer;
  private final KoreanTime time;
  private final DelayedTasks later;
  private WebhookOptions options;
  private long number;

  public Webhooks(
      WebhookOptions options,
      DeliveryPlan plan,
      AnswerWriter writer,
      KoreanTime time,
      DelayedTasks later) {
    this.options = options;
    this.plan = plan;
    this.writer = writer;
    this.time = time;
    this.later = later;
    options.results().ifPresent(this::check);
    options.removals().ifPresent(this::check);
  }

  /**
   * Sends results to this address from now on, after a HEAD request that tests the address.
   *
   * @throws IllegalArgumentException unless it is an address of this machine
   */
  public synchronized void resultsTo(URI address) {
    options = options.resultsTo(address);
    check(address);
  }

  /**
   * Sends removals and registrations of cards to this address from now on, after a HEAD request.
   *
   * @throws IllegalArgumentException unless it is an address of this machine
   */
  public synchronized void removalsTo(URI address) {
    options = options.removalsTo(address);
    check(address);
  }

  /** Removes both addresses and cancels outstanding retries. */
  public synchronized void stop() {
    options = options.nowhere();
  }

  /** The address for results. */
  public synchronized Optional<URI> results() {
    return options.results();
  }

  /** The address for removals of cards. */
  public synchronized Optional<URI> removals() {
    return options.removals();
  }

  /** The latest thousand deliveries, oldest first, including checks. */
  public synchronized List<WebhookDelivery> deliveries() {
    return List.copyOf(deliveries.values());
  }

  /** The deliveries about one order or billing key. */
  public List<WebhookDelivery> deliveries(String subject) {
    return deliveries().stream().filter(delivery -> delivery.subject().equals(subject)).toList();
  }

  /** Clears the deliveries and cancels their retries. */
  public synchronized void forget() {
    deliveries.clear();
  }

  public void result(String orderId, Answer payload) {
    results().ifPresent(address -> send(WebhookKind.RESULT, orderId, address, payload));
  }

  public void registration(String billingKey, Answer payload) {
    removals().ifPresent(address -> send(WebhookKind.REGISTRATION, billingKey, address, payload));
  }

  public void removal(String billingKey, Answer payload) {
    removals().ifPresent(address -> send(WebhookKind.REMOVAL, billingKey, address, payload));
  }

  private void check(URI address) {
    send(delivery(WebhookKind.CHECK, "", address, new Answer()), Duration.ZERO);
    if (options.emptyPost()) {
      send(delivery(WebhookKind.PROBE, "", address, new Answer()), Duration.ZERO);
    }
  }

  private void send(WebhookKind kind, String subject, URI address, Answer payload) {
    WebhookDelivery delivery = delivery(kind, subject, address, payload);
    plan.delays(subject).forEach(delay -> send(delivery, delay));
  }

  private WebhookDelivery delivery(WebhookKind kind, String subject, URI address, Answer payload) {
    return new WebhookDelivery(
        kind, subject, address, time.now(), writer.fields(Operation.WEBHOOK, payload), 0, 0, "");
  }

  private synchronized void send(WebhookDelivery delivery, Duration delay) {
    if (deliveries.size() == MOST) {
      deliveries.remove(deliveries.keySet().iterator().next());
    }
    long id = number++;
    deliveries.put(id, delivery);
    later.after(delay, () -> attempt(id));
  }

  private void attempt(long id) {
    due(id).map(WebhookCall::attempt).ifPresent(attempted -> keep(id, attempted));
  }

  private synchronized Optional<WebhookDelivery> due(long id) {
    return Optional.ofNullable(deliveries.get(id))
        .filter(
            delivery ->
                Stream.of(options.results(), options.removals())
                    .anyMatch(address -> address.equals(Optional.of(delivery.address()))));
  }

  private synchronized void keep(long id, WebhookDelivery attempted) {
    LOG.log(Level.INFO, "webhook {0}", attempted);
    deliveries.computeIfPresent(id, (key, old) -> attempted);
    if (!attempted.delivered()
        && !attempted.kind().isTest()
        && attempted.attempts() < options.attempts()) {
      later.after(options.interval(), () -> attempt(id));
    }
  }
}
