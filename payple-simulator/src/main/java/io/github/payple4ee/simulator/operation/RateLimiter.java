// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.RateLimits;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Refuses calls above the merchant's limits, by the simulator's clock. Payple documents codes from
 * 9991 to 9997, with or without a family's letters; which of them is which limit is an assumption.
 */
public final class RateLimiter {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Deque<Instant> lookups = new ArrayDeque<>();
  private final Deque<Instant> calls = new ArrayDeque<>();
  private final RateLimits limits;
  private final KoreanTime time;
  private final AnswerWriter writer;

  public RateLimiter(RateLimits limits, KoreanTime time, AnswerWriter writer) {
    this.limits = limits;
    this.time = time;
    this.writer = writer;
  }

  /** Passes a call of the operation to the next handler unless it is above a limit. */
  public Handler guard(Operation operation, Handler next) {
    return request ->
        refusal(operation)
            .map(answer -> answer.with("PCD_PAY_OID", request.field("PCD_PAY_OID")))
            .map(answer -> writer.write(operation, answer))
            .orElseGet(() -> next.handle(request));
  }

  private synchronized Optional<Answer> refusal(Operation operation) {
    if (operation == Operation.LOOKUP && !admits(lookups, limits.lookupsPerSecond(), SECOND)) {
      return Optional.of(
          Answer.error(family(operation) + "9995", "초당 요청 가능 건수를 초과하였습니다. 잠시 후 다시 시도해주세요."));
    }
    if (!admits(calls, limits.callsPerMinute(), MINUTE)) {
      return Optional.of(
          Answer.error(family(operation) + "9996", "분당 요청 가능 건수를 초과하였습니다. 잠시 후 다시 시도해주세요."));
    }
    return Optional.empty();
  }

  private boolean admits(Deque<Instant> latest, int most, Duration period) {
    Instant now = time.instant();
    latest.removeIf(call -> !call.isAfter(now.minus(period)));
    if (most == 0) {
      return true;
    }
    if (latest.size() >= most) {
      return false;
    }
    latest.addLast(now);
    return true;
  }

  private static String family(Operation operation) {
    return switch (operation) {
      case LOOKUP -> "PCHK";
      case CONFIRM -> "PCCF";
      case CHARGE -> "SPCD";
      case CANCEL -> "PAYC";
      case LINK -> "LINK";
      case CARD_LOOKUP, CARD_REMOVAL -> "PUER";
      case CASH_RECEIPT -> "BILL";
      case AUTHENTICATION, WINDOW, WEBHOOK -> "AUTH";
    };
  }
}
