// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Answer;
import java.util.function.UnaryOperator;

/** Answers of authentication with an address that is not Payple's. */
final class ForeignAddress {
  private static final String FOREIGN = "https://payple.example";
  // a port on which no server listens
  private static final String DEAD = "http://localhost:1";
  private static final String PLAIN = "http://testcpay.payple.kr.example";

  private ForeignAddress() {}

  static Answer inReturnUrl(Answer answer) {
    return moved(answer, "return_url", base -> FOREIGN);
  }

  static Answer inPayHost(Answer answer) {
    return moved(answer, "PCD_PAY_HOST", base -> FOREIGN);
  }

  static Answer plain(Answer answer) {
    return everywhere(answer, base -> PLAIN);
  }

  /**
   * The real host as the user name of another host: {@code http://localhost:8090@payple.example}.
   */
  static Answer behindUserInfo(Answer answer) {
    return everywhere(answer, base -> base + "@payple.example");
  }

  static Answer dead(Answer answer) {
    return everywhere(answer, base -> DEAD);
  }

  private static Answer everywhere(Answer answer, UnaryOperator<String> base) {
    return moved(moved(answer, "return_url", base), "PCD_PAY_HOST", base);
  }

  private static Answer moved(Answer answer, String name, UnaryOperator<String> base) {
    Answer moved = new Answer().withAll(answer);
    if (answer.fields().get(name) instanceof String address) {
      int host = address.indexOf("//") + 2;
      int end = address.indexOf('/', host);
      int path = end < 0 ? address.length() : end;
      moved.with(name, base.apply(address.substring(0, path)) + address.substring(path));
    }
    return moved;
  }
}
