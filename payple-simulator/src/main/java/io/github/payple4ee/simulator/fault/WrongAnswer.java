// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Answer;
import java.util.List;

/** Answers with wrong values. */
final class WrongAnswer {
  private static final List<String> AMOUNTS =
      List.of("PCD_PAY_TOTAL", "PCD_PAY_AMOUNT", "PCD_PAY_AMOUNT_REAL", "PCD_REFUND_TOTAL");

  private WrongAnswer() {}

  static Answer ofAnotherAmount(Answer answer) {
    Answer wrong = new Answer().withAll(answer);
    AMOUNTS.stream().filter(answer::has).forEach(name -> raise(wrong, name));
    return wrong;
  }

  static Answer ofAnotherOrder(Answer answer) {
    // an answer about a card has a billing key instead of an order id
    String name = answer.has("PCD_PAY_OID") ? "PCD_PAY_OID" : "PCD_PAYER_ID";
    return new Answer().withAll(answer).with(name, answer.fields().get(name) + "-other");
  }

  static Answer ofAnotherType(Answer answer) {
    boolean transfer = "transfer".equals(answer.fields().get("PCD_PAY_TYPE"));
    return new Answer().withAll(answer).with("PCD_PAY_TYPE", transfer ? "card" : "transfer");
  }

  static Answer withoutAmount(Answer answer) {
    Answer wrong = new Answer().withAll(answer);
    AMOUNTS.forEach(wrong::without);
    return wrong;
  }

  private static void raise(Answer wrong, String name) {
    Object amount = wrong.fields().get(name);
    long raised = Long.parseLong(String.valueOf(amount)) + 1;
    if (amount instanceof String) {
      wrong.with(name, String.valueOf(raised));
    } else {
      wrong.with(name, raised);
    }
  }
}
