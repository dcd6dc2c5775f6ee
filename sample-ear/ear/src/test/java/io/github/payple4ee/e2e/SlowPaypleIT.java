// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.fault.SlowLine;
import io.github.payple4ee.simulator.fault.SlowLine.Part;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payple is silent, or answers a byte at a time: calls end in time, and other pages stay quick. */
class SlowPaypleIT {

  private static final String AUTHENTICATION = "/php/auth.php";
  private static final String CONFIRM = "/php/PayCardConfirmAct.php";
  private static final String LOOKUP = "/php/PayChkAct.php";
  private static final Duration DEADLINE = Duration.ofSeconds(8);
  private static final Duration LENIENCE = Duration.ofSeconds(15);
  private static final Duration SILENT = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int PLACES = 20;

  private static final AtomicReference<SlowLine> LINE = new AtomicReference<>();
  private static Sample sample;

  // one connection each, as callers on other machines have
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SlowLine line = LINE.get();
  private final Shop shop = sample.shop();
  private final int begun = line.begun();

  @BeforeAll
  static void start() {
    sample =
        Sample.start(
            "slow-payple",
            SimulatorOptions.defaults(),
            payple -> {
              LINE.set(SlowLine.before(payple.url()));
              return Map.of(
                  "PAYPLE_URL",
                  LINE.get().url().toString(),
                  "PAYPLE_CONNECT_TIMEOUT",
                  "PT2S",
                  "PAYPLE_READ_TIMEOUT",
                  "PT5S",
                  "PAYPLE_DEADLINE",
                  DEADLINE.toString());
            });
  }

  @AfterAll
  static void stop() {
    sample.close();
    LINE.get().close();
  }

  @AfterEach
  void promptAgain() {
    line.prompt();
  }

  @ParameterizedTest
  @EnumSource
  void windowWhoseAuthenticationDribblesIsRefusedInTime(Part part) {
    String orderId = shop.order();
    String authPath = shop.authPath(orderId);
    line.slow(AUTHENTICATION, part, PAUSE);

    inTime(() -> assertThat(shop.post(authPath, Map.of()).status()).isEqualTo(503));

    assertSlowAnswersWereClosed();
    line.prompt();
    assertThat(shop.window(orderId)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void confirmWhoseAnswerDribblesIsInDoubtInTimeAndPaidOnce(Part part) {
    String orderId = shop.order();
    Map<String, String> result = paidInWindow(orderId);
    line.slow(CONFIRM, part, PAUSE);

    inTime(() -> assertThat(shop.result(result).text("state")).isEqualTo("IN_DOUBT"));

    assertSlowAnswersWereClosed();
    await().untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PAID"));
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void lookupOfTheResolverThatDribblesEndsAndTheNextOneFindsTheMoney(Part part) {
    String orderId = shop.order(15_000, "PAY");
    Map<String, String> result = paidInWindow(orderId);
    line.slow(LOOKUP, part, PAUSE);
    shop.post("shop/payple/webhook", result);

    await().atMost(DEADLINE.plus(LENIENCE)).until(() -> line.begun() > begun);
    await().atMost(DEADLINE.plus(LENIENCE)).until(() -> line.closedByClient() > begun);

    line.prompt();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PAID"));
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 300})
  void callersOfASilentPaypleAreRefusedAtOnceAndOtherPagesStayQuick(int callers) {
    List<String> windows =
        IntStream.range(0, callers).mapToObj(i -> shop.authPath(shop.order())).toList();
    // a server's first calls are slower than those after them
    windows.stream().limit(2L * PLACES).forEach(authPath -> authorized(authPath).join());
    assertThat(page()).isEqualTo(200);
    line.slow(AUTHENTICATION, Part.HEAD, PAUSE);

    int before = line.begun();
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    windows.forEach(authPath -> answers.add(authorized(authPath)));
    List<Duration> pages = new ArrayList<>();
    while (!answers.stream().allMatch(CompletableFuture::isDone)) {
      long start = System.nanoTime();
      assertThat(page()).isEqualTo(200);
      pages.add(Duration.ofNanos(System.nanoTime() - start));
    }

    List<Answer> refused =
        answers.stream().map(CompletableFuture::join).filter(Answer::toBeRepeated).toList();
    assertThat(refused).hasSize(callers);
    assertThat(refused.stream().filter(answer -> answer.took.compareTo(DEADLINE) < 0))
        .hasSize(callers - PLACES);
    assertThat(line.begun() - before).isEqualTo(PLACES);
    // the crowd itself keeps a small machine busy for a moment
    assertThat(pages.stream().filter(page -> page.compareTo(PAUSE) < 0))
        .hasSizeGreaterThan(pages.size() * 9 / 10);
  }

  @Test
  void resultThatFindsNoPlaceIsPaidWhenItIsBroughtAgain() {
    List<Map<String, String>> results =
        IntStream.range(0, PLACES + 5).mapToObj(i -> paidInWindow(shop.order())).toList();
    line.slow(CONFIRM, Part.HEAD, SILENT);

    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    results.forEach(
        result ->
            answers.add(
                CompletableFuture.supplyAsync(
                    () -> shop.postForm("shop/payple/result", result).status(),
                    work -> new Thread(work).start())));
    List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();

    assertThat(statuses).containsOnly(303, 503).filteredOn(status -> status == 503).hasSize(5);
    line.prompt();
    for (Map<String, String> result : results) {
      String orderId = result.get("PCD_PAY_OID");
      shop.postForm("shop/payple/result", result);
      await().untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PAID"));
      assertThat(sample.payple().ledger().captures(orderId)).isOne();
    }
  }

  private int page() {
    URI address = sample.server().url().resolve("shop/");
    return http.sendAsync(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .join()
        .statusCode();
  }

  /** The window's address goes through the slow proxy too. */
  private Map<String, String> paidInWindow(String orderId) {
    String own = sample.payple().url().toString();
    Map<String, String> result = new LinkedHashMap<>(sample.paidInWindow(orderId));
    result.replaceAll((name, value) -> value.replace(own, line.url().toString()));
    return result;
  }

  private CompletableFuture<Answer> authorized(String authPath) {
    URI address = sample.server().url().resolve(authPath);
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()).build();
    long start = System.nanoTime();
    return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(
            response ->
                new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").orElse("none"),
                    Duration.ofNanos(System.nanoTime() - start)));
  }

  private void assertSlowAnswersWereClosed() {
    await().atMost(PAUSE.multipliedBy(2)).until(() -> line.closedByClient() == line.begun());
    assertThat(line.begun()).isEqualTo(begun + 1);
  }

  private static void inTime(Runnable call) {
    long start = System.nanoTime();
    call.run();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plus(LENIENCE));
  }

  /**
   * An answer to a caller.
   *
   * @param status the status
   * @param retryAfter when to repeat
   * @param took how long it took
   */
  private record Answer(int status, String retryAfter, Duration took) {

    boolean toBeRepeated() {
      return status == 503 && retryAfter.matches("[1-9]\\d*");
    }
  }
}
