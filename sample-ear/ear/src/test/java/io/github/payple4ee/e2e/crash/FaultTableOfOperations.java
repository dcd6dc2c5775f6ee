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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Each operation meets each fault of the network and of Payple, is left alone until its outcome is
 * known, compared with Payple's own books, and asked for again. Usually the charge alone; all of
 * them with {@code -Pcrash}, which writes docs/fault-table.md.
 */
@DisplayName("A fault of the network neither loses money nor takes it twice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultTableOfOperations {

  static final boolean WHOLE = Boolean.getBoolean("payple.crash.whole");
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

  final FaultTable table = new FaultTable();
  private final String server;
  private Sample sample;

  /** The table of a server of this name. */
  FaultTableOfOperations(String server) {
    this.server = server;
  }

  /** The variables of the database. */
  abstract Map<String, String> database();

  /** For the short form: whether the charge meets this fault. */
  abstract boolean chosen(FaultKind fault);

  @BeforeAll
  void start() {
    Map<String, String> environment = new HashMap<>(database());
    environment.put("PAYPLE_CONNECT_TIMEOUT", "PT2S");
    environment.put("PAYPLE_READ_TIMEOUT", "PT4S");
    environment.put("PAYPLE_DEADLINE", "PT14S");
    environment.put("PAYPLE_LOOKUP_DELAYS", "PT0.5S,PT1S,PT1S");
    sample = Sample.start(server, SimulatorOptions.defaults(), environment);
  }

  @AfterAll
  void stop() {
    sample.close();
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
                    .filter(fault -> WHOLE || chosen(fault))
                    .map(
                        fault ->
                            DynamicTest.dynamicTest(
                                story.title() + ": " + fault, () -> meets(story, fault))));
  }

  private void meets(Story story, FaultKind kind) {
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
    table.add(story, kind);
    story.run();
    awaitOutcome(story);
    awaitAgreement(story);
    assertThat(story.notified()).isOne();
    assertThat(story.done()).isOne();
    assertThat(story.state()).isEqualTo(story.doneState());
  }

  private void inject(String subject, Fault fault) {
    sample.payple().faults().inject(subject, fault);
  }

  /** The event of a change comes a moment after it. */
  private void awaitAgreement(Story story) {
    await().atMost(OUTCOME_TIMEOUT).untilAsserted(story::assertAgreement);
  }

  private void awaitOutcome(Story story) {
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
