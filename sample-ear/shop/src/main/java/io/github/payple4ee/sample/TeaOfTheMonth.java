// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaypleClock;
import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The subscription that the shop sells: a tea each month. */
@ApplicationScoped
public class TeaOfTheMonth {

  static final Plan PLAN = Plan.of("tea-of-the-month", 1, "이달의 차", 9_900);
  // what the page shows beside the button; a changed text has another digest
  static final String TERMS = "매월 같은 날에 9,900원이 등록한 결제 수단으로 결제됩니다. 언제든지 해지할 수 있습니다.";

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final int ID = 12;

  private final Recurring recurring;
  private final PaypleClock clock;

  @Inject
  TeaOfTheMonth(Recurring recurring, PaypleClock clock) {
    this.recurring = recurring;
    this.clock = clock;
  }

  /** For the proxy of the scope. */
  TeaOfTheMonth() {
    this(null, null);
  }

  /** The buyer's subscription, if there is one that is not over. */
  Optional<Subscription> of(String payerNo) {
    return recurring.ofBuyer(payerNo).stream().findFirst();
  }

  /**
   * Subscribes the buyer from today on, or returns the subscription that the buyer has.
   *
   * @param fromAccount whether the bank account is charged instead of the card
   */
  @Transactional
  Subscription subscribe(String payerNo, boolean fromAccount) {
    return of(payerNo).orElseGet(() -> begun(payerNo, fromAccount));
  }

  private Subscription begun(String payerNo, boolean fromAccount) {
    recurring.plan(PLAN);
    String id = "tea-" + UUID.randomUUID().toString().replace("-", "").substring(0, ID);
    SubscribeRequest request = SubscribeRequest.of(id, payerNo, PLAN.planId(), today(), consent());
    return recurring.subscribe(fromAccount ? request.fromAccount() : request);
  }

  /** Today in Korea, by the clock of the module. */
  LocalDate today() {
    return clock.now().atZone(KOREA).toLocalDate();
  }

  private Consent consent() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(TERMS.getBytes(StandardCharsets.UTF_8));
      return new Consent(clock.now(), "web", HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
