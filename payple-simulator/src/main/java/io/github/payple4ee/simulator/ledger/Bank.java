// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.Arrays;
import java.util.Optional;

/** The banks whose accounts the window accepts, with their codes among Korean banks. */
public enum Bank {
  KOOKMIN("004", "국민은행"),
  WOORI("020", "우리은행"),
  SHINHAN("088", "신한은행"),
  KAKAO("090", "카카오뱅크"),
  TOSS("092", "토스뱅크");

  private final String code;
  private final String title;

  Bank(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The code, three digits. */
  public String code() {
    return code;
  }

  /** The bank's name. */
  public String title() {
    return title;
  }

  static Optional<Bank> of(String code) {
    return Arrays.stream(values()).filter(bank -> bank.code.equals(code)).findFirst();
  }

  static Bank titled(String title) {
    return Arrays.stream(values())
        .filter(bank -> bank.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a bank: " + title));
  }
}
