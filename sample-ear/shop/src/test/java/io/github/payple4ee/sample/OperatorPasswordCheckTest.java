// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorPasswordCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operator",
        "Operator",
        " operator ",
        "",
        "desk-of-the-shop",
        "short",
        "aaaaaaaaaaaaa",
        "{xor}MC86LT4rMC0="
      })
  void passwordThatCanBeGuessedIsRefusedWhereRealMoneyMoves(String password) {
    for (String environment : new String[] {"live", "LIVE", " live "}) {
      assertThat(OperatorPasswordCheck.objection(environment, "desk-of-the-shop", password))
          .hasValueSatisfying(
              sentence -> assertThat(sentence).contains("set SHOP_OPERATOR_PASSWORD"));
    }
  }

  @Test
  void longPasswordIsTakenAndSoIsEveryOneInATest() {
    assertThat(OperatorPasswordCheck.objection("live", "operator", "a8K-long-password")).isEmpty();
    assertThat(OperatorPasswordCheck.objection("simulator", "operator", "operator")).isEmpty();
    assertThat(OperatorPasswordCheck.objection("test", "operator", "operator")).isEmpty();
  }

  @Test
  void visitorsChooseNoAmountsWhereRealMoneyMoves() {
    assertThat(OperatorPasswordCheck.objection(" Live ", true))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("shop.free.amounts"));
    assertThat(OperatorPasswordCheck.objection("live", false)).isEmpty();
    assertThat(OperatorPasswordCheck.objection("test", true)).isEmpty();
    assertThat(OperatorPasswordCheck.objection("simulator", true)).isEmpty();
  }
}
