// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Preflight;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.cdi.start.ModuleStart;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName(
    "Rule 20: a module that could not start completely accepts no payments" + " and is not ready")
class ModuleStartTest {

  private static final String REASON = "the tables are missing";

  @RegisterExtension private final Shop shop = Shop.usual();

  @Test
  void everythingThatTakesMoneyIsRefusedUntilThePartIsThere() {
    shop.open("order-start-1");
    int before = shop.payple().requests().size();
    ModuleStart start = shop.bean(ModuleStart.class);
    start.lacks(ModuleStart.Part.JOURNAL, REASON);

    Stream.<ThrowingCallable>of(
            () -> shop.open("order-start-2"),
            () -> shop.service().openRegistration(RegistrationRequest.of("card-start", "48213")),
            () -> shop.service().checkout(CheckoutRequest.of("order-start-1", "/shop/payple")),
            () -> shop.service().charge(ChargeRequest.of("sub-start", "48213", "차", 9_900)),
            () -> shop.bean(WindowAuthorizer.class).authorize("order-start-1"))
        .forEach(
            taking ->
                assertThatExceptionOfType(NotSentException.class)
                    .isThrownBy(taking)
                    .withMessageContainingAll("accepts no payments", REASON));
    assertThat(shop.payple().requests()).hasSize(before);
    assertThat(shop.service().find("order-start-2")).isEmpty();

    start.found(ModuleStart.Part.JOURNAL);

    assertThat(shop.pay("order-start-3").state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void windowThatWasOpenBeforeIsNotCharged() {
    shop.open("order-start-4");
    Map<String, String> result = shop.result("order-start-4");
    shop.bean(ModuleStart.class).lacks(ModuleStart.Part.SCHEDULE, REASON);

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.sentTo(Shop.CONFIRM)).isZero();
    assertThat(shop.lastLine("order-start-4").message()).contains(REASON);

    shop.bean(ModuleStart.class).found(ModuleStart.Part.SCHEDULE);
    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void refundsAndLookupsGoOn() {
    shop.pay("order-start-5");
    shop.bean(ModuleStart.class).lacks(ModuleStart.Part.SCHEDULE, REASON);

    assertThat(shop.service().inquire("order-start-5")).isNotNull();
    assertThat(shop.service().cancel(CancelRequest.whole("order-start-5")))
        .isInstanceOf(Outcome.Approved.class);
  }

  @Test
  void preflightNamesWhatIsMissing() {
    shop.bean(ModuleStart.class).lacks(ModuleStart.Part.JOURNAL, REASON);

    Preflight preflight = shop.service().preflight();

    assertThat(preflight.ready()).isFalse();
    assertThat(preflight.findings())
        .anySatisfy(finding -> assertThat(finding.what()).contains("accepts no payments", REASON));
  }

  @Test
  void logSaysItOnceAMinute() {
    List<String> lines = new ArrayList<>();
    Handler handler = handler(lines);
    Logger logger = Logger.getLogger(ModuleStart.class.getName());
    logger.addHandler(handler);
    Instant[] now = {Instant.parse("2026-11-22T03:00:00Z")};
    ModuleStart start = new ModuleStart(() -> now[0]);
    try {
      start.lacks(ModuleStart.Part.JOURNAL, REASON);
      for (int call = 0; call < 100; call++) {
        start.obstacle();
      }
      assertThat(lines).hasSize(1);
      now[0] = now[0].plusSeconds(59);
      start.obstacle();
      assertThat(lines).hasSize(1);
      now[0] = now[0].plusSeconds(1);
      start.obstacle();
      start.obstacle();
      assertThat(lines).hasSize(2).allMatch(line -> line.contains(REASON));
      start.found(ModuleStart.Part.JOURNAL);
      now[0] = now[0].plusSeconds(600);
      assertThat(start.obstacle()).isEmpty();
      assertThat(lines).hasSize(2);
    } finally {
      logger.removeHandler(handler);
    }
  }

  private static Handler handler(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line.getMessage());
      }

      @Override
      public void flush() {
        // nothing is held back
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }
}
