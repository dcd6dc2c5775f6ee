// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.Secret;
import io.github.payple4ee.benchmarks.server.Database;
import io.github.payple4ee.benchmarks.server.Shop;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.SealedKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A shop whose subscriptions were made by SQL, on one node or on several. */
final class Subscribed implements AutoCloseable {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final byte[] JOURNAL_KEY =
      "of the benchmarks, for 32 bytes.".getBytes(StandardCharsets.US_ASCII);
  private static final int FIRST_PAYER = 1_000_000;
  private static final String REGISTRATIONS =
      """
      insert into payple_payment (order_id, goods, amount, refunded, pay_work, card_version, payer_number, taxable, state,
          opened_at, expires_at, window_firm, futile_claims, leased, lookups, mismatched, charged_twice,
          version, attempt, lane, review_requested, auto_refund, declined_by_browser, card_awaited, history_lines, events)
      select order_id, '카드 등록', 0, 0, 'AUTH', 'RECURRING', payer, true, 'CARD_REGISTERED',
          1700000000000, 1700086400000, false, 0, false, 0, false, false, 0, 0, 3, false, 'NONE', false, false, 0, 0
      from unnest(?, ?) as r(order_id, payer)\
      """;
  private static final String CARDS =
      """
      insert into payple_card (order_id, payer_number, state, registered_at, billing_key, key_digest, company, card_number)
      select order_id, payer, 'ACTIVE', 1700000000000, sealed, digest, 'BC 카드', '1111********4444'
      from unnest(?, ?, ?, ?) as c(order_id, payer, sealed, digest)\
      """;

  private final Site site;
  private final Plan plan;
  private final Path war;
  private final String name;
  private final int size;
  private final Instant start;
  // the same for all nodes
  private final Duration ahead;
  private final List<Shop> nodes = new ArrayList<>();

  private Subscribed(Site site, Plan plan, Path war, int size) {
    this.site = site;
    this.plan = plan;
    this.war = war;
    this.name = "recurring_" + size;
    this.size = size;
    Instant now = Instant.now();
    Instant today = LocalDate.ofInstant(now, KOREA).atTime(MORNING).atZone(KOREA).toInstant();
    this.start = today.isBefore(now) ? today.plus(Duration.ofDays(1)) : today;
    this.ahead = Duration.between(now, start).truncatedTo(ChronoUnit.SECONDS);
  }

  /** A shop of one node with so many subscriptions; none of their instalments is planned. */
  static Subscribed start(Site site, Plan plan, Path war, int size) {
    Subscribed subscribed = new Subscribed(site, plan, war, size);
    site.database().create(subscribed.name);
    subscribed.addNode();
    subscribed.nodes.get(0).registerCards();
    subscribed.fill();
    return subscribed;
  }

  /** One node more. */
  void addNode() {
    Map<String, String> environment = new TreeMap<>(site.database().environment(name));
    environment.put("BENCH_CLOCK_AHEAD", ahead.toString());
    // as many as the sample has
    environment.put("BENCH_CORE_THREADS", "100");
    environment.put("PAYPLE_JOURNAL_KEYS", Base64.getEncoder().encodeToString(JOURNAL_KEY));
    environment.put("PAYPLE_RECURRING_RUN", "off");
    environment.put("PAYPLE_RECURRING_CHARGES_PER_SECOND", "9999");
    environment.put("PAYPLE_RECURRING_PARALLEL_CHARGES", String.valueOf(plan.parallel()));
    nodes.add(
        Shop.start(
            name + "-" + (nodes.size() + 1),
            war,
            site.payple(),
            plan.schemes().get(0),
            environment));
  }

  private void fill() {
    try (InputStream script = Subscribed.class.getResourceAsStream("/fill-subscriptions.sql")) {
      String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      site.database()
          .run(
              name,
              sql.replace(":size", String.valueOf(size))
                  .replace(":due", String.valueOf(due()))
                  .replace(":today", String.valueOf(today()))
                  .replace(":now", String.valueOf(start.toEpochMilli())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    registerCards();
    site.database().run(name, "vacuum (analyze)");
  }

  /** A card for each subscription that is due on one of the two days. */
  private void registerCards() {
    int many = 2 * due();
    String[] orders = new String[many];
    String[] payers = new String[many];
    String[] sealed = new String[many];
    String[] digests = new String[many];
    BillingKeys keys = new BillingKeys(List.of(JOURNAL_KEY));
    for (int at = 0; at < many; at++) {
      orders[at] = "c" + at;
      payers[at] = String.valueOf(FIRST_PAYER + at);
      SealedKey key = keys.seal(orders[at], payers[at], Secret.of("bench-billing-key-" + at));
      sealed[at] = key.text();
      digests[at] = key.digest();
    }
    site.database().runWith(name, REGISTRATIONS, List.of(orders, payers));
    site.database().runWith(name, CARDS, List.of(orders, payers, sealed, digests));
  }

  /** How many are due on each of two days. */
  int due() {
    return Math.min(plan.due(), size * 3 / 10);
  }

  private long today() {
    return LocalDate.ofInstant(start, KOREA).toEpochDay();
  }

  /** Lets what is due on the next day be due on this one. */
  void nextDay() {
    site.database()
        .run(
            name,
            "update payple_instalment set due_day = %d, next_at = %d where period = 13 and due_day = %d and state = 'PLANNED' and payer_number in (select payer_number from payple_card)"
                .formatted(today(), start.toEpochMilli(), today() + 1));
    site.database().run(name, "vacuum (analyze)");
  }

  /** Stops the run, or lets it go on, as an operator's statement. */
  void letRun(boolean whether) {
    site.database()
        .run(
            name,
            "update payple_recurring_run set next_at = next_at + 1, stopped_at = "
                + (whether ? "null" : "1"));
  }

  /** How many instalments of this day there are that are not paid. */
  long unpaid() {
    return count("payple_instalment where due_day = " + today() + " and state <> 'PAID'");
  }

  /** How many instalments there are of the period that was to be planned. */
  long planned() {
    return count("payple_instalment where period = 13");
  }

  /** How many payments there are that are paid. */
  long paid() {
    return count("payple_payment where state = 'PAID'");
  }

  private long count(String what) {
    return Long.parseLong(site.database().read(name, "select count(*) from " + what));
  }

  Database database() {
    return site.database();
  }

  String name() {
    return name;
  }

  int size() {
    return size;
  }

  List<Shop> nodes() {
    return nodes;
  }

  @Override
  public void close() {
    nodes.forEach(Shop::close);
  }
}
