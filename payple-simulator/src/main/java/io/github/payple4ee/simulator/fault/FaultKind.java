// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.operation.AuthHandler;
import java.util.Map;

/**
 * What goes wrong with an operation, and whether it happens all the same. Each kind strikes certain
 * operations only; {@link Fault} refuses the others.
 */
public enum FaultKind {
  /** Nothing happens; the connection closes without an answer. */
  LOSE_ANSWER_BEFORE(FaultScope.CALLS, call -> Response.NONE),
  /** It happens; the connection closes without an answer. */
  LOSE_ANSWER_AFTER(FaultScope.CALLS, call -> call.happensBut(Response.NONE)),
  /** Nothing happens; the connection is broken off with a TCP reset. */
  RESET_BEFORE(FaultScope.CALLS, call -> Response.RESET),
  /** It happens; the connection is broken off with a TCP reset. */
  RESET_AFTER(FaultScope.CALLS, call -> call.happensBut(Response.RESET)),
  /** Nothing happens; an HTML page with status 200. */
  HTML_PAGE(FaultScope.CALLS, call -> htmlPage()),
  /** It happens; an HTML page with status 200. */
  HTML_PAGE_AFTER(FaultScope.CALLS, call -> call.happensBut(htmlPage())),
  /** Nothing happens; status 500. */
  HTTP_500(FaultScope.CALLS, call -> serverError()),
  /** It happens; status 500. */
  HTTP_500_AFTER(FaultScope.CALLS, call -> call.happensBut(serverError())),
  /**
   * Nothing happens; status 302 to another host, {@code /simulator/elsewhere} of this simulator.
   */
  HTTP_302(FaultScope.CALLS, call -> Response.redirect(302, Addresses.elsewhere(call.request()))),
  /** It happens at once; the answer comes late, after the delay. */
  DELAY(FaultScope.CALLS, FaultyCall::happensAndWaits),
  /** It happens late, after the delay, and so comes the answer, even to a client that has gone. */
  DELAY_BEFORE(FaultScope.CALLS, FaultyCall::waitsAndHappens),
  /** It happens; the headers come at once and the body bit by bit, all through the delay. */
  DRIP(FaultScope.CALLS, call -> call.happens().over(call.delay())),
  /** The connection closes without an answer, and only after the delay it happens. */
  LATE_BOOKING(
      FaultScope.MONEY,
      call -> {
        call.performLater();
        return Response.NONE;
      }),
  /**
   * SPCD1001, "no answer from the card company"; {@link Fault#performed()} says whether it happens.
   */
  NO_CARD_COMPANY_ANSWER(FaultScope.OPERATIONS, CardCompanyFault::silence),
  /** SPCD1003: the money was taken and given back by Payple itself. */
  REVERSED(FaultScope.CAPTURES, CardCompanyFault::reversal),
  /** It happens; refused with CPCA0201 or, a cancel, with 1115, as if it had happened before. */
  ALREADY_PROCESSED(FaultScope.MONEY, CardCompanyFault::alreadyProcessed),
  /** Nothing happens; declined by the card company with 3112. */
  DECLINE(FaultScope.OPERATIONS, CardCompanyFault::decline),
  /** It happens; the answer names one won more. */
  WRONG_AMOUNT(FaultScope.OPERATIONS, call -> call.happensAndSays(WrongAnswer::ofAnotherAmount)),
  /** It happens; the answer names another order. */
  WRONG_ORDER(FaultScope.OPERATIONS, call -> call.happensAndSays(WrongAnswer::ofAnotherOrder)),
  /** It happens; the answer names {@code transfer} as the way of paying. */
  WRONG_TYPE(FaultScope.OPERATIONS, call -> call.happensAndSays(WrongAnswer::ofAnotherType)),
  /** It happens; the answer names no amount. */
  WITHOUT_AMOUNT(FaultScope.OPERATIONS, call -> call.happensAndSays(WrongAnswer::withoutAmount)),
  /** It happens; half of the JSON arrives. */
  CUT(FaultScope.CALLS, call -> call.happensAndWrites(OddJson::half)),
  /** It happens; status 200 with nothing in it. */
  EMPTY_BODY(FaultScope.CALLS, call -> call.happensAndWrites(json -> "")),
  /** It happens; the JSON is larger than 8 MiB. */
  HUGE(FaultScope.CALLS, call -> call.happensAndWrites(OddJson::huge)),
  /** It happens; the JSON is nested a hundred thousand times. */
  DEEP(FaultScope.CALLS, call -> call.happensAndWrites(OddJson::deep)),
  /** It happens; every name stands twice in the JSON, the first time with an error and 1 won. */
  DUPLICATE_KEYS(FaultScope.CALLS, call -> call.happensAndWrites(OddJson::doubled)),
  /** No key; AUTH0003, the merchant is unknown. */
  UNKNOWN_MERCHANT(
      FaultScope.AUTHENTICATION, call -> call.says(AuthHandler.refused(Refusal.UNKNOWN_MERCHANT))),
  /** {@code return_url} names {@code https://payple.example}. */
  FOREIGN_RETURN_URL(
      FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::inReturnUrl)),
  /** {@code PCD_PAY_HOST} names {@code https://payple.example}. */
  FOREIGN_PAY_HOST(
      FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::inPayHost)),
  /** Both addresses name {@code http://testcpay.payple.kr.example}, without TLS. */
  PLAIN_HTTP_HOST(FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::plain)),
  /** Both addresses name the true host as the user of {@code payple.example}. */
  USER_INFO_HOST(
      FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::behindUserInfo)),
  /** Both addresses name a port at which nobody listens: the call that follows is refused. */
  DEAD_ADDRESS(FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::dead)),
  /** The webhook is never sent. */
  LOST_WEBHOOK(FaultScope.WEBHOOK, FaultyCall::happens),
  /** The webhook is sent twice. */
  DUPLICATE_WEBHOOK(FaultScope.WEBHOOK, FaultyCall::happens),
  /** The webhook is sent after the delay. */
  LATE_WEBHOOK(FaultScope.WEBHOOK, FaultyCall::happens);

  private final FaultScope reach;
  private final FaultAction strike;

  FaultKind(FaultScope reach, FaultAction strike) {
    this.reach = reach;
    this.strike = strike;
  }

  /** Whether it can go wrong with this operation. */
  public boolean strikes(Operation operation) {
    return reach.includes(operation);
  }

  FaultScope reach() {
    return reach;
  }

  Response strike(FaultyCall call) {
    return strike.on(call);
  }

  private static Response htmlPage() {
    return Response.html(
        "<!doctype html><html><head><title>502 Bad Gateway</title></head>"
            + "<body><h1>502 Bad Gateway</h1></body></html>",
        Map.of());
  }

  private static Response serverError() {
    return Response.text(500, "Internal Server Error");
  }
}
