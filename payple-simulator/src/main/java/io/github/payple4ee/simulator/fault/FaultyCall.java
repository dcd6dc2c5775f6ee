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
 * A call with a fault, and what the fault may do with it.
 *
 * @param subject the order id or billing key of the call, empty when it has neither
 */
record FaultyCall(
    Fault fault,
    OperationHandler operation,
    Request request,
    String subject,
    AnswerWriter writer,
    CardCompany cardCompany,
    DelayedTasks later) {

  /** Performs the operation and answers normally. */
  Response happens() {
    return writer.write(fault.operation(), perform());
  }

  /** Performs the operation at once and answers after the fault's delay. */
  Response happensAndWaits() {
    Answer answer = perform();
    sleep();
    return writer.write(fault.operation(), answer);
  }

  /** Performs the operation after the fault's delay. */
  Response waitsAndHappens() {
    sleep();
    return happens();
  }

  /** Performs the operation and sends this response instead of the answer. */
  Response happensBut(Response response) {
    perform();
    return response;
  }

  /** Performs the operation and changes the answer. */
  Response happensAndSays(UnaryOperator<Answer> change) {
    return writer.write(fault.operation(), change.apply(perform()));
  }

  /** Performs the operation and changes the JSON of the answer. */
  Response happensAndWrites(UnaryOperator<String> change) {
    Response response = happens();
    return response.withBody(change.apply(response.body()));
  }

  /** Does not perform the operation and refuses it. */
  Response refuse(Refusal refusal) {
    Answer answer = Answer.error(refusal);
    operation.payment(request).ifPresent(answer::about);
    return says(fault.operation().isAboutAnOrder() ? answer.with("PCD_PAY_OID", subject) : answer);
  }

  /** Does not perform the operation and sends this answer. */
  Response says(Answer answer) {
    return writer.write(fault.operation(), answer);
  }

  /** Performs the operation after the fault's delay, even if the client has disconnected. */
  void performLater() {
    later.after(fault.delay(), this::perform);
  }

  /** Refunds the rest of the order's amount. */
  void reverse() {
    cardCompany.reverse(subject);
  }

  /** Sends the merchant a webhook about the declined payment, if the operation is a payment. */
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
      // the simulator is closing: the client does not get this answer
      Thread.currentThread().interrupt();
    }
  }
}
