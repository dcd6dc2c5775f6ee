// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.lookup.OutcomeRecorder;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Whatever becomes of a second try, the first one is not forgotten")
class EarlierTryTest {

  private static final ChargeRequest CHARGE = ChargeRequest.of("sub-1", "1234", "이달의 차", 15_000);

  @RegisterExtension
  final Shop shop =
      Shop.usual().with("payple.lookup-delays", "PT0.02S,PT0.1S,PT0.5S,PT1S,PT2S,PT4S,PT8S");

  @BeforeEach
  void registerCard() {
    shop.registerCard("1234");
  }

  @ParameterizedTest
  @EnumSource(names = {"DECLINE", "UNKNOWN_MERCHANT"})
  void chargeThatIsBookedAfterAFailedRetryIsFound(FaultKind second) {
    boolean declined = second == FaultKind.DECLINE;
    fault(Fault.on(Operation.CHARGE, FaultKind.LATE_BOOKING).lasting(Duration.ofSeconds(5)));
    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.InDoubt.class);
    shop.resolveUntil("sub-1", PaymentState.NOT_CHARGED);
    shop.payple()
        .faults()
        .inject(
            declined ? "sub-1" : "*",
            Fault.on(declined ? Operation.CHARGE : Operation.AUTHENTICATION, second));

    tryAgain();
    assertThat(shop.find("sub-1").state())
        .isEqualTo(declined ? PaymentState.DECLINED : PaymentState.OPEN);
    shop.resolveUntil("sub-1", PaymentState.PAID);

    assertThat(shop.payple().ledger().captures("sub-1")).isOne();
    assertThat(shop.received())
        .filteredOn(PaymentCompleted.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(((PaymentCompleted) event).late()).isTrue());
  }

  @ParameterizedTest
  @EnumSource(Late.class)
  void callThatEndsWhenAnotherHasTakenItsPlaceSpeaksForItselfAlone(Late late) {
    // a server that stood still: its call was in doubt, and another node began anew
    fault(Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_BEFORE));
    shop.service().charge(CHARGE);
    Transition.Result asleep = shop.journal().transition("sub-1", known -> Optional.empty());
    shop.resolveUntil("sub-1", PaymentState.NOT_CHARGED);
    shop.journal()
        .transition(
            "sub-1", new ChargeEvidence.ChargeRequested("digest", Instant.now().plusSeconds(60)));

    shop.bean(OutcomeRecorder.class)
        .record(asleep, late.evidence, new TimeBudget(shop.bean(TimeLimits.class)));

    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.CHARGING);
    assertThat(shop.lastLine("sub-1").evidence()).isEqualTo("Superseded");
  }

  private void tryAgain() {
    try {
      assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.Declined.class);
    } catch (NotSentException notSent) {
      assertThat(notSent).hasMessageContaining("AUTH");
    }
  }

  private void fault(Fault fault) {
    shop.payple().faults().inject("sub-1", fault);
  }

  /** What a call may end with. */
  enum Late {
    NOT_SENT(new ChargeEvidence.NotSent(Phase.AUTHENTICATED, "the time was over")),
    DECLINED(new ChargeEvidence.Declined(new Refusal("3112", "한도초과"))),
    DOUBT(new DoubtEvidence.Doubt(Phase.SENT, null, "the connection was reset"));

    private final ChargeEvidence evidence;

    Late(ChargeEvidence evidence) {
      this.evidence = evidence;
    }
  }
}
