// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardDetails;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rule 10: authentication, the call and its lookup share one time")
@Timeout(60)
class Rule10BudgetTest {

  private static final ChargeRequest CHARGE = ChargeRequest.of("sub-1", "1234", "녹차", 9_900);

  @Nested
  class WithTimeToSpare {

    // a call that fails in the slowest way takes 10 s
    @RegisterExtension
    final Shop shop =
        Shop.usual()
            .with("payple.connect-timeout", "PT5S")
            .with("payple.read-timeout", "PT5S")
            .with("payple.deadline", "PT13S");

    @BeforeEach
    void registerACard() {
      shop.registerCard("1234");
    }

    @Test
    void nothingIsSentWhenAuthenticationTookTheTime() {
      shop.payple()
          .faults()
          .inject(Faults.ANY_ORDER, Fault.delay(Operation.AUTHENTICATION, Duration.ofSeconds(4)));

      assertThatExceptionOfType(NotSentException.class)
          .isThrownBy(() -> shop.service().charge(CHARGE))
          .withMessageContaining("payple.deadline");

      assertThat(shop.sentTo(Shop.CHARGE)).isZero();
      assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.OPEN);
    }

    @Test
    void lookupThatDoesNotFitIsLeftToTheResolver() {
      shop.payple().faults().inject("sub-1", Fault.delay(Operation.CHARGE, Duration.ofSeconds(60)));

      assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.InDoubt.class);
      assertThat(shop.sentTo(Shop.LOOKUP)).isZero();

      shop.resolveUntil("sub-1", PaymentState.PAID);
      assertThat(shop.payple().ledger().captures("sub-1")).isOne();
    }

    @Test
    void lookupThatFitsIsMadeAtOnce() {
      shop.payple().faults().inject("sub-1", Fault.on(Operation.CHARGE, FaultKind.RESET_AFTER));

      assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.Approved.class);
      assertThat(shop.sentTo(Shop.LOOKUP)).isOne();
    }
  }

  @Nested
  class WithHardlyMoreThanACallTakes {

    // a call that fails in the slowest way takes 4 s
    @RegisterExtension
    final Shop shop =
        Shop.usual()
            .with("payple.connect-timeout", "PT2S")
            .with("payple.read-timeout", "PT2S")
            .with("payple.deadline", "PT4.5S");

    @BeforeEach
    void keepACard() {
      // Payple is not asked for it: that might take too long too
      shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
      CardDetails card =
          CardDetails.of(shop.bean(BillingKeys.class).seal("card-1", "1234", Secret.of("a key")));
      shop.journal().transition("card-1", new CardEvidence.Registered(card));
    }

    @Test
    void whatWasNotSentIsNotRepeatedPastTheEnd() {
      shop.payple()
          .faults()
          .inject(
              Faults.ANY_ORDER,
              Fault.on(Operation.AUTHENTICATION, FaultKind.DEAD_ADDRESS).repeated(9));
      // the first call of a server is slower than those after it
      charge(ChargeRequest.of("sub-0", "1234", "녹차", 9_900));
      int authentications = shop.sentTo(Shop.AUTH);

      charge(CHARGE);

      // the pause before a third attempt would take the rest of the time
      assertThat(shop.sentTo(Shop.AUTH) - authentications).isLessThan(3);
      assertThat(shop.sentTo(Shop.CHARGE)).isZero();
    }

    private void charge(ChargeRequest request) {
      assertThatExceptionOfType(NotSentException.class)
          .isThrownBy(() -> shop.service().charge(request));
    }
  }
}
