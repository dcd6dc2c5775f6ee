// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Performs an operation, unless a fault planned for its subject has it go wrong. */
final class FaultInjector {
  private static final String PAGE =
      "<!doctype html><html><head><title>502 Bad Gateway</title></head>"
          + "<body><h1>502 Bad Gateway</h1></body></html>";

  private final Faults faults;
  private final AnswerWriter writer;

  FaultInjector(Faults faults, AnswerWriter writer) {
    this.faults = faults;
    this.writer = writer;
  }

  Handler guard(OperationHandler operation) {
    return request -> {
      Optional<Fault> fault =
          operation.subject(request).flatMap(id -> faults.take(id, operation.operation()));
      return fault.isPresent()
          ? strike(fault.get(), operation, request)
          : writer.write(operation.perform(request));
    };
  }

  private Response strike(Fault fault, OperationHandler operation, Request request) {
    return switch (fault.kind()) {
      case LOSE_ANSWER_BEFORE -> Response.NONE;
      case HTML_PAGE -> Response.html(PAGE, Map.of());
      case HTTP_500 -> Response.text(500, "Internal Server Error");
      case DECLINE -> writer.write(Answer.error(Refusal.CARD_DECLINED));
      case DELAY_BEFORE -> {
        sleep(fault.delay());
        yield writer.write(operation.perform(request));
      }
      case NO_CARD_COMPANY_ANSWER -> {
        if (fault.performed()) {
          operation.perform(request);
        }
        yield writer.write(Answer.error(operation.silence()));
      }
      case LOSE_ANSWER_AFTER, HTML_PAGE_AFTER, DELAY, WRONG_AMOUNT, WRONG_ORDER, CUT ->
          spoil(fault, operation.perform(request));
    };
  }

  private Response spoil(Fault fault, Answer answer) {
    return switch (fault.kind()) {
      case LOSE_ANSWER_AFTER -> Response.NONE;
      case HTML_PAGE_AFTER -> Response.html(PAGE, Map.of());
      case WRONG_AMOUNT -> writer.write(WrongAnswer.ofAnotherAmount(answer));
      case WRONG_ORDER -> writer.write(WrongAnswer.ofAnotherOrder(answer));
      case CUT -> writer.cut(answer);
      default -> {
        sleep(fault.delay());
        yield writer.write(answer);
      }
    };
  }

  private static void sleep(Duration delay) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      // the simulator is closing: whoever waits for this answer will not get it
      Thread.currentThread().interrupt();
    }
  }
}
