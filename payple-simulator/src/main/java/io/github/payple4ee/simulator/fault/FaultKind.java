// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.operation.AuthHandler;
import java.util.Map;

/**
 * The kinds of faults, and whether the operation is performed nevertheless. Each kind is possible
 * for certain operations only; {@link Fault} refuses the others.
 */
public enum FaultKind {
  /** Not performed; the connection closes without an answer. */
  LOSE_ANSWER_BEFORE(FaultScope.CALLS, call -> Response.NONE),
  /** Performed; the connection closes without an answer. */
  LOSE_ANSWER_AFTER(FaultScope.CALLS, call -> call.happensBut(Response.NONE)),
  /** Not performed; the connection ends with a TCP reset. */
  RESET_BEFORE(FaultScope.CALLS, call -> Response.RESET),
  /** Performed; the connection ends with a TCP reset. */
  RESET_AFTER(FaultScope.CALLS, call -> call.happensBut(Response.RESET)),
  /** Not performed; an HTML page with status 200. */
  HTML_PAGE(FaultScope.CALLS, call -> htmlPage()),
  /** Performed; an HTML page with status 200. */
  HTML_PAGE_AFTER(FaultScope.CALLS, call -> call.happensBut(htmlPage())),
  /** Not performed; status 500. */
  HTTP_500(FaultScope.CALLS, call -> serverError()),
  /** Performed; status 500. */
  HTTP_500_AFTER(FaultScope.CALLS, call -> call.happensBut(serverError())),
  /** Not performed; status 302 to another host, {@code /simulator/elsewhere} of this simulator. */
  HTTP_302(FaultScope.CALLS, call -> Response.redirect(302, Addresses.elsewhere(call.request()))),
  /** Performed at once; the answer is sent after the delay. */
  DELAY(FaultScope.CALLS, FaultyCall::happensAndWaits),
  /** Performed and answered after the delay, even if the client has disconnected. */
  DELAY_BEFORE(FaultScope.CALLS, FaultyCall::waitsAndHappens),
  /** Performed; the headers are sent at once, and the body in pieces until the delay is over. */
  DRIP(FaultScope.CALLS, call -> call.happens().over(call.delay())),
  /** The connection closes without an answer, and the operation is performed after the delay. */
  LATE_BOOKING(
      FaultScope.MONEY,
      call -> {
        call.performLater();
        return Response.NONE;
      }),
  /**
   * SPCD1001, "no answer from the card company"; {@link Fault#performed()} says whether the money
   * moves.
   */
  NO_CARD_COMPANY_ANSWER(FaultScope.OPERATIONS, CardCompanyFault::silence),
  /** SPCD1003: Payple charged the payment and refunded it by itself. */
  REVERSED(FaultScope.CAPTURES, CardCompanyFault::reversal),
  /**
   * Performed; refused with CPCA0201 or, for a cancel, with 1115, as if it had been performed
   * before.
   */
  ALREADY_PROCESSED(FaultScope.MONEY, CardCompanyFault::alreadyProcessed),
  /** Not performed; declined by the card company with 3112. */
  DECLINE(FaultScope.OPERATIONS, CardCompanyFault::decline),
  /** Not performed; declined with 3100, the card has expired. */
  DECLINE_EXPIRED_CARD(
      FaultScope.CAPTURES, call -> CardCompanyFault.decline(call, Refusal.CARD_EXPIRED)),
  /** Not performed; refused with SPCD0010, the merchant's monthly limit is exceeded. */
  MERCHANT_LIMIT(
      FaultScope.CAPTURES, call -> CardCompanyFault.decline(call, Refusal.SIMPLE_MONTHLY_LIMIT)),
  /** Not performed; refused with SPCD0015, Payple could not record the request. */
  SYSTEM_TROUBLE(FaultScope.CAPTURES, call -> CardCompanyFault.decline(call, Refusal.NOT_RECORDED)),
  /** Not performed; refused with SPCD0002, a value of the request is wrong. */
  WRONG_VALUE(
      FaultScope.CAPTURES, call -> CardCompanyFault.decline(call, Refusal.AMOUNT_TOO_SMALL)),
  /** Performed; the amount in the answer is one won higher. */
  WRONG_AMOUNT(FaultScope.OPERATIONS, call -> call.happensAndSays(WrongAnswer::ofAnotherAmount)),
  /** Performed; the answer has another order id. */
  WRONG_ORDER(FaultScope.OPERATIONS, call -> call.happensAndSays(WrongAnswer::ofAnotherOrder)),
  /** Performed; the answer has the payment type {@code transfer}, or {@code card} for one. */
  WRONG_TYPE(FaultScope.OPERATIONS, call -> call.happensAndSays(WrongAnswer::ofAnotherType)),
  /** Performed; the answer has no amount. */
  WITHOUT_AMOUNT(FaultScope.OPERATIONS, call -> call.happensAndSays(WrongAnswer::withoutAmount)),
  /** Performed; only half of the JSON is sent. */
  CUT(FaultScope.CALLS, call -> call.happensAndWrites(OddJson::half)),
  /** Performed; status 200 with an empty body. */
  EMPTY_BODY(FaultScope.CALLS, call -> call.happensAndWrites(json -> "")),
  /** Performed; the JSON is larger than 8 MiB. */
  HUGE(FaultScope.CALLS, call -> call.happensAndWrites(OddJson::huge)),
  /** Performed; the JSON is nested a hundred thousand levels deep. */
  DEEP(FaultScope.CALLS, call -> call.happensAndWrites(OddJson::deep)),
  /** Performed; every name is in the JSON twice, the first time with an error and 1 won. */
  DUPLICATE_KEYS(FaultScope.CALLS, call -> call.happensAndWrites(OddJson::doubled)),
  /** No key; AUTH0003, the merchant is unknown. */
  UNKNOWN_MERCHANT(
      FaultScope.AUTHENTICATION, call -> call.says(AuthHandler.refused(Refusal.UNKNOWN_MERCHANT))),
  /** {@code return_url} is {@code https://payple.example}. */
  FOREIGN_RETURN_URL(
      FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::inReturnUrl)),
  /** {@code PCD_PAY_HOST} is {@code https://payple.example}. */
  FOREIGN_PAY_HOST(
      FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::inPayHost)),
  /** Both addresses are {@code http://testcpay.payple.kr.example}, without TLS. */
  PLAIN_HTTP_HOST(FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::plain)),
  /** Both addresses have the real host as the user name of {@code payple.example}. */
  USER_INFO_HOST(
      FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::behindUserInfo)),
  /** Both addresses have a port on which no server listens: the next call fails to connect. */
  DEAD_ADDRESS(FaultScope.AUTHENTICATION, call -> call.happensAndSays(ForeignAddress::dead)),
  /** The webhook is never sent. */
  LOST_WEBHOOK(FaultScope.WEBHOOK, FaultyCall::happens),
  /** The webhook is sent twice. */
  DUPLICATE_WEBHOOK(FaultScope.WEBHOOK, FaultyCall::happens),
  /** The webhook is sent after the delay. */
  LATE_WEBHOOK(FaultScope.WEBHOOK, FaultyCall::happens);

  private final FaultScope reach;
  private final FaultAction action;

  FaultKind(FaultScope reach, FaultAction action) {
    this.reach = reach;
    this.action = action;
  }

  /** Whether the kind is possible for this operation. */
  public boolean strikes(Operation operation) {
    return reach.includes(operation);
  }

  FaultScope reach() {
    return reach;
  }

  Response apply(FaultyCall call) {
    return action.on(call);
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
