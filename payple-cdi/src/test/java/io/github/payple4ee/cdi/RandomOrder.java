// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.PaypleException;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * An order whose life is chosen by a seed: what happens to it, what goes wrong, and when the server
 * that works on it loses its power.
 */
final class RandomOrder {

  static final String PAYER = "1234";

  private static final List<FaultKind> FAULTS =
      List.of(
          FaultKind.LOSE_ANSWER_BEFORE,
          FaultKind.LOSE_ANSWER_AFTER,
          FaultKind.RESET_BEFORE,
          FaultKind.RESET_AFTER,
          FaultKind.HTML_PAGE,
          FaultKind.HTML_PAGE_AFTER,
          FaultKind.HTTP_500,
          FaultKind.DELAY,
          FaultKind.CUT,
          FaultKind.EMPTY_BODY,
          FaultKind.DECLINE,
          FaultKind.WRONG_AMOUNT,
          FaultKind.WRONG_ORDER,
          FaultKind.WITHOUT_AMOUNT,
          FaultKind.ALREADY_PROCESSED,
          FaultKind.NO_CARD_COMPANY_ANSWER);
  private static final List<FaultKind> FAULTS_OF_LOOKUPS =
      List.of(FaultKind.HTTP_500, FaultKind.HTML_PAGE, FaultKind.RESET_BEFORE, FaultKind.CUT);

  private final Shop shop;
  private final String orderId;
  private final Random random;
  private final Kind kind;
  private final @Nullable YearMonth month;
  private final Queue<String> story = new ConcurrentLinkedQueue<>();

  /** How an order is paid. */
  private enum Kind {
    CERT,
    PAY,
    CHARGE,
    CHARGE_MONTH
  }

  RandomOrder(Shop shop, String orderId, long seed) {
    this.shop = shop;
    this.orderId = orderId;
    this.random = new Random(seed);
    this.kind = Kind.values()[random.nextInt(Kind.values().length)];
    this.month =
        kind == Kind.CHARGE_MONTH ? YearMonth.of(2001, 1).plusMonths(random.nextInt(40)) : null;
    story.add(seed + " " + kind + " " + month);
  }

  String orderId() {
    return orderId;
  }

  @Nullable
  YearMonth month() {
    return month;
  }

  /** What it went through, for the reader of a failure. */
  String story() {
    return orderId + " " + story + " ";
  }

  /** Lives through what the seed says. */
  void live() {
    switch (kind) {
      case CERT -> inWindow(PaymentWork.CERT, Operation.CONFIRM);
      case PAY -> inWindow(PaymentWork.PAY, null);
      case CHARGE, CHARGE_MONTH -> charge();
    }
    refund();
  }

  private void inWindow(PaymentWork work, @Nullable Operation operation) {
    shop.open(orderId, work);
    strike(operation);
    strikeLookups();
    Map<String, String> result = shop.result(orderId);
    if (random.nextInt(4) == 0) {
      forged(result);
    }
    severalTimes(() -> shop.bring(result));
    if (random.nextInt(3) == 0) {
      webhook(result);
    }
    if (random.nextInt(4) == 0) {
      forged(result);
    }
  }

  private void charge() {
    ChargeRequest request = ChargeRequest.of(orderId, PAYER, "녹차 100g", 15_000);
    ChargeRequest charge = month == null ? request : request.forMonth(month);
    strike(Operation.CHARGE);
    strikeLookups();
    severalTimes(() -> shop.service().charge(charge));
  }

  private void refund() {
    if (random.nextInt(2) == 0) {
      return;
    }
    boolean whole = random.nextInt(3) == 0;
    if (random.nextInt(2) == 0) {
      strike(Operation.CANCEL);
    }
    CancelRequest request =
        whole
            ? CancelRequest.whole(orderId).named("r-1")
            : CancelRequest.partial(orderId, 1_000).named("r-1");
    severalTimes(() -> shop.service().cancel(request));
    if (!whole && random.nextBoolean()) {
      severalTimes(() -> shop.service().cancel(CancelRequest.partial(orderId, 500).named("r-2")));
    }
  }

  private void strike(@Nullable Operation operation) {
    if (operation != null && random.nextInt(3) > 0) {
      FaultKind kindOfFault = FAULTS.get(random.nextInt(FAULTS.size()));
      if (kindOfFault.strikes(operation)) {
        Fault fault = Fault.on(operation, kindOfFault);
        story.add(fault.operation() + " " + kindOfFault);
        shop.payple()
            .faults()
            .inject(
                orderId,
                kindOfFault == FaultKind.DELAY ? fault.lasting(Duration.ofMillis(30)) : fault);
      }
    }
  }

  private void strikeLookups() {
    if (random.nextInt(3) == 0) {
      FaultKind kindOfFault = FAULTS_OF_LOOKUPS.get(random.nextInt(FAULTS_OF_LOOKUPS.size()));
      story.add("LOOKUP " + kindOfFault);
      shop.payple().faults().inject(orderId, Fault.on(Operation.LOOKUP, kindOfFault));
    }
  }

  /** A forged form: another amount, a failure, a closed window. */
  private void forged(Map<String, String> result) {
    Map<String, String> forged = new LinkedHashMap<>(result);
    switch (random.nextInt(4)) {
      case 0 -> forged.put("PCD_PAY_TOTAL", "100");
      case 1 -> forged.put("PCD_PAY_REQKEY", "invented");
      case 2 -> forged.put("PCD_PAY_COFURL", "https://cpay.payple.kr.evil.example/");
      default -> forged.put("PCD_PAY_WORK", "AUTH");
    }
    story.add("forged");
    attempt(() -> shop.bring(forged));
  }

  private void webhook(Map<String, String> result) {
    story.add("webhook");
    attempt(() -> shop.bean(Webhooks.class).receive(Claim.of(result)));
  }

  /** Once or several times, one after the other or at once. */
  private void severalTimes(Runnable call) {
    int times = 1 + random.nextInt(3);
    boolean together = random.nextBoolean();
    boolean cuts = random.nextInt(4) == 0;
    story.add(times + (together ? " at once" : " times") + (cuts ? " with power cuts" : ""));
    List<Runnable> calls =
        IntStream.range(0, times).mapToObj(number -> cuts ? cut(call) : call).toList();
    if (together) {
      CompletableFuture.allOf(
              calls.stream()
                  .map(one -> CompletableFuture.runAsync(() -> attempt(one)))
                  .toArray(CompletableFuture[]::new))
          .join();
    } else {
      calls.forEach(this::attempt);
    }
  }

  private Runnable cut(Runnable call) {
    Random choice = new Random(random.nextLong());
    return () -> PowerCuts.during(choice, call);
  }

  private void attempt(Runnable call) {
    try {
      call.run();
    } catch (PaypleException | PowerCuts.Cut refused) {
      story.add(refused.getClass().getSimpleName());
    }
    Optional<Payment> after = shop.service().find(orderId);
    story.add(after.map(payment -> payment.state().name()).orElse("-"));
  }
}
