// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.http.DelayedTasks;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.operation.CardCompany;
import io.github.payple4ee.simulator.operation.OperationHandler;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A call that a fault strikes, and what the fault may do with it.
 *
 * @param subject the order id or billing key that it is about, empty when it is about none
 */
record FaultyCall(
    Fault fault,
    OperationHandler operation,
    Request request,
    String subject,
    AnswerWriter writer,
    CardCompany cardCompany,
    DelayedTasks later) {

  /** It happens and is answered as it should be. */
  Response happens() {
    return writer.write(fault.operation(), perform());
  }

  /** It happens at once and is answered when the fault's delay is over. */
  Response happensAndWaits() {
    Answer answer = perform();
    sleep();
    return writer.write(fault.operation(), answer);
  }

  /** It happens when the fault's delay is over. */
  Response waitsAndHappens() {
    sleep();
    return happens();
  }

  /** It happens, and this is sent instead of the answer. */
  Response happensBut(Response response) {
    perform();
    return response;
  }

  /** It happens; the answer is changed. */
  Response happensAndSays(UnaryOperator<Answer> change) {
    return writer.write(fault.operation(), change.apply(perform()));
  }

  /** It happens; the JSON of the answer is changed. */
  Response happensAndWrites(UnaryOperator<String> change) {
    Response response = happens();
    return response.withBody(change.apply(response.body()));
  }

  /** Nothing more happens; it is refused. */
  Response refuse(Refusal refusal) {
    Answer answer = Answer.error(refusal);
    return says(fault.operation().isAboutAnOrder() ? answer.with("PCD_PAY_OID", subject) : answer);
  }

  /** Nothing more happens; this is the answer. */
  Response says(Answer answer) {
    return writer.write(fault.operation(), answer);
  }

  /** Happens when the fault's delay is over, whoever still waits then. */
  void performLater() {
    later.after(fault.delay(), this::perform);
  }

  /** Gives back whatever is left of the order's money. */
  void reverse() {
    cardCompany.reverse(subject);
  }

  /** Tells the merchant by webhook that this payment was declined, if it is a payment. */
  void decline(Refusal refusal) {
    operation.payment(request).ifPresent(order -> cardCompany.decline(order, refusal));
  }

  Answer perform() {
    return operation.perform(request);
  }

  Duration delay() {
    return fault.delay();
  }

  private void sleep() {
    try {
      Thread.sleep(fault.delay().toMillis());
    } catch (InterruptedException e) {
      // the simulator is closing: whoever waits for this answer will not get it
      Thread.currentThread().interrupt();
    }
  }
}
