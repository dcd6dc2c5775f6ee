// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Map;
import java.util.Objects;

/** Payple's answer to the lookup of a registered bank account. */
public sealed interface AccountInquiry {

  /**
   * Payple knows the account.
   *
   * @param account the account, as Payple describes it now
   * @param further the other fields of the answer, by their wire names, including fields that this
   *     version does not know; no keys and no personal data
   */
  record Registered(Account account, Map<String, String> further) implements AccountInquiry {
    /** Copies the other fields. */
    public Registered {
      Objects.requireNonNull(account, "account");
      further = Map.copyOf(further);
    }

    /** Prints the account. The other fields must not reach a log. */
    @Override
    public String toString() {
      return "Registered[" + account + "]";
    }
  }

  /**
   * Payple does not know the account, or does not know it any more.
   *
   * @param refusal Payple's code and message
   */
  record NotRegistered(Refusal refusal) implements AccountInquiry {}

  /**
   * The lookup itself failed, so it is not known whether Payple knows the account. The caller may
   * repeat the lookup at any time.
   *
   * @param reason why the lookup failed, for the developer
   */
  record Failed(String reason) implements AccountInquiry {}
}
