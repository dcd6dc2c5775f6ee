// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each operation meets each fault of the network and of Payple, is left alone until its outcome is
 * known, compared with Payple's own books, and asked for again. Usually the charge alone; all of
 * them with {@code -Pcrash}, which writes docs/fault-table.md.
 */
@DisplayName("A fault of the network neither loses money nor takes it twice")
class FaultTableIT {

  private static final boolean WHOLE = Boolean.getBoolean("payple.crash.whole");
  private static final Duration OUTCOME_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration TOO_LATE = Duration.ofSeconds(6);
  private static final List<FaultKind> FAULTS =
      List.of(
          FaultKind.DEAD_ADDRESS,
          FaultKind.RESET_BEFORE,
          FaultKind.RESET_AFTER,
          FaultKind.LOSE_ANSWER_BEFORE,
          FaultKind.LOSE_ANSWER_AFTER,
          FaultKind.DELAY,
          FaultKind.CUT,
          FaultKind.EMPTY_BODY,
          FaultKind.HTML_PAGE,
          FaultKind.HTML_PAGE_AFTER,
          FaultKind.HTTP_500,
          FaultKind.WRONG_AMOUNT,
          FaultKind.WRONG_ORDER,
          FaultKind.ALREADY_PROCESSED,
          FaultKind.NO_CARD_COMPANY_ANSWER);

  private static final FaultTable TABLE = new FaultTable();
  private static Sample sample;

  @BeforeAll
  static void start() {
    sample =
        Sample.start(
            "faults",
            SimulatorOptions.defaults(),
            Map.of(
                "PAYPLE_CONNECT_TIMEOUT", "PT2S",
                "PAYPLE_READ_TIMEOUT", "PT4S",
                "PAYPLE_DEADLINE", "PT14S",
                "PAYPLE_LOOKUP_DELAYS", "PT0.5S,PT1S,PT1S"));
  }

  @AfterAll
  static void stop() {
    sample.close();
    if (WHOLE) {
      TABLE.write();
    }
  }

  @TestFactory
  Stream<DynamicTest> operationMeetsAFault() {
    return Story.all(sample).stream()
        .filter(story -> story.operation() != null)
        .filter(story -> WHOLE || story.operation() == Operation.CHARGE)
        .flatMap(
            story ->
                FAULTS.stream()
                    .filter(story::meets)
                    .map(
                        fault ->
                            DynamicTest.dynamicTest(
                                story.title() + ": " + fault, () -> meets(story, fault))));
  }

  private static void meets(Story story, FaultKind kind) {
    story.prepare();
    if (kind == FaultKind.DEAD_ADDRESS) {
      // also when it is tried again by itself
      inject(Faults.ANY_ORDER, Fault.on(Operation.AUTHENTICATION, kind).repeated(3));
    } else {
      Fault fault = Fault.on(story.operation(), kind);
      inject(story.subject(), kind == FaultKind.DELAY ? fault.lasting(TOO_LATE) : fault);
    }

    story.run();
    awaitOutcome(story);
    sample.payple().faults().clear(Faults.ANY_ORDER);

    awaitAgreement(story);
    TABLE.add(story, kind);
    story.run();
    awaitOutcome(story);
    awaitAgreement(story);
    assertThat(story.notified()).isOne();
    assertThat(story.done()).isOne();
    assertThat(story.state()).isEqualTo(story.doneState());
  }

  private static void inject(String subject, Fault fault) {
    sample.payple().faults().inject(subject, fault);
  }

  /** The event of a change comes a moment after it. */
  private static void awaitAgreement(Story story) {
    await().atMost(OUTCOME_TIMEOUT).untilAsserted(story::assertAgreement);
  }

  private static void awaitOutcome(Story story) {
    await()
        .atMost(OUTCOME_TIMEOUT)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              Reply explained =
                  sample
                      .shop()
                      .asOperator()
                      .get("shop/api/orders/" + story.orderId() + "/explanation");
              return explained.text("nextAt") == null || explained.text("state").equals("OPEN");
            });
  }
}
