// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.http.DelayedTasks;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.operation.CardCompany;
import io.github.payple4ee.simulator.operation.OperationHandler;
import java.util.Optional;

/** Performs an operation, with the fault that is planned for its order or billing key. */
public final class FaultInjector {
  private final Faults faults;
  private final AnswerWriter writer;
  private final CardCompany cardCompany;
  private final DelayedTasks later;

  public FaultInjector(
      Faults faults, AnswerWriter writer, CardCompany cardCompany, DelayedTasks later) {
    this.faults = faults;
    this.writer = writer;
    this.cardCompany = cardCompany;
    this.later = later;
  }

  public Handler guard(OperationHandler operation) {
    return request -> {
      Optional<String> subject = operation.subject(request);
      return faults
          .take(subject, operation.operation())
          .map(fault -> apply(fault, operation, request, subject.orElse("")))
          .orElseGet(() -> writer.write(operation.operation(), operation.perform(request)));
    };
  }

  private Response apply(Fault fault, OperationHandler operation, Request request, String subject) {
    FaultyCall call =
        new FaultyCall(fault, operation, request, subject, writer, cardCompany, later);
    return fault.kind().apply(call);
  }
}
