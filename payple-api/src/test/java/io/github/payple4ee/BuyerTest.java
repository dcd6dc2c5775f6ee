// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerTest {

  @Test
  void everythingMayBeLeftOut() {
    assertThat(Buyer.UNNAMED).isEqualTo(new Buyer(null, null, null, null));
  }

  @Test
  void whatTheWindowCanShowIsTaken() {
    Buyer buyer = new Buyer("1234567890", "홍길동", "010-1234-5678", "hong@shop.example");

    assertThat(buyer.number()).isEqualTo("1234567890");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567890123456789", "12a", "-1", "１２", "1\n"})
  void numberIsOneToEighteenDigits(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Buyer(number, null, null, null))
        .withMessageContaining("number must be 1 to 18 digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hong\"Gil", "<b>", "a>b", "a\nb", "a\u0000b"})
  void nameThatWouldBreakTheWindowsFormIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Buyer(null, name, null, null))
        .withMessageStartingWith("name must be");
  }

  @Test
  void nothingIsLongerThanItsField() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Buyer(null, "a".repeat(61), null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Buyer(null, null, "0".repeat(21), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Buyer(null, null, null, "a".repeat(101)));
  }

  @Test
  void refusalDoesNotRepeatWhatIsPersonal() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Buyer(null, null, null, "hong<gil@shop.example"))
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hong"));
  }
}
