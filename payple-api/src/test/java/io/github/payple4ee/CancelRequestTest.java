// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelRequestTest {

  @Test
  void wholeRefundsAllThatIsLeftWhateverThatIs() {
    assertThat(CancelRequest.whole("order-1").amount()).isNull();
  }

  @Test
  void partialRefundsAnAmount() {
    assertThat(CancelRequest.partial("order-1", 500).amount()).isEqualTo(500);
  }

  @Test
  void namedKeepsOrderAndAmount() {
    assertThat(CancelRequest.partial("order-1", 500).named("return-7"))
        .isEqualTo(new CancelRequest("order-1", 500L, null, "return-7"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, -500, 10_000_000_000L, Long.MIN_VALUE})
  void amountThatIsNoMoneyIsRefused(long won) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CancelRequest.partial("order-1", won))
        .withMessageContaining("was " + won);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"payple-late", "payple-1", "PAYPLE-LATE", "Payple-x", "payple", "payplelate"})
  void namesOfTheModulesOwnRefundsAreReserved(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CancelRequest.partial("order-1", 100).named(id))
        .withMessageContaining("must not begin with \"payple\"")
        .withMessageContaining(id);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CancelRequest("order-1", 100L, null, id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"late", "LATE", "my-payple-1", "pay", "return-7"})
  void everyOtherNameIsFree(String id) {
    assertThat(CancelRequest.whole("order-1").named(id).refundId()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "환불"})
  void namesOfOrderAndRefundAreSafeInAUrl(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CancelRequest.whole(id))
        .withMessageStartingWith("orderId must be");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CancelRequest.whole("order-1").named(id))
        .withMessageStartingWith("refundId must be");
  }
}
