// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.EvidenceKind;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What a lookup of an earlier attempt did not find says nothing about the next attempt")
class LookupOfAnEarlierAttemptTest {

  private static final ChargeRequest CHARGE = ChargeRequest.of("sub-1", "1234", "이달의 차", 15_000);
  private static final Duration SLOW = Duration.ofSeconds(3);

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void absenceThatArrivesLateIsSuperseded() throws Exception {
    shop.registerCard("1234");
    fault(Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_BEFORE));
    fault(Fault.on(Operation.LOOKUP, FaultKind.HTTP_500));
    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.InDoubt.class);
    Payment inDoubt = shop.find("sub-1");
    int lookups = lookups();
    fault(Fault.on(Operation.LOOKUP, FaultKind.DELAY).lasting(SLOW));
    CompletableFuture<?> slow =
        CompletableFuture.runAsync(() -> shop.bean(Lookup.class).reconcile(inDoubt));
    awaitMoreThan(lookups);

    shop.resolveUntil("sub-1", PaymentState.NOT_CHARGED);
    // a second attempt, whose connection breaks
    shop.journal()
        .transition(
            "sub-1", new ChargeEvidence.ChargeRequested("digest", Instant.now().plusSeconds(60)));
    shop.journal().transition("sub-1", new DoubtEvidence.Doubt(Phase.SENT, null, "broken"));
    slow.get(30, TimeUnit.SECONDS);

    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.IN_DOUBT);
    HistoryLine last = shop.journal().history("sub-1").get(lines() - 1);
    assertThat(last.evidence()).isEqualTo(EvidenceKind.SUPERSEDED.code());
    assertThat(last.message()).contains(EvidenceKind.NOT_FOUND.code());
  }

  private void fault(Fault fault) {
    shop.payple().faults().inject("sub-1", fault);
  }

  private void awaitMoreThan(int lookups) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (lookups() <= lookups && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private int lines() {
    return shop.journal().history("sub-1").size();
  }

  private int lookups() {
    return (int)
        shop.payple().requests().stream()
            .filter(request -> request.path().equals(Shop.LOOKUP))
            .count();
  }
}
