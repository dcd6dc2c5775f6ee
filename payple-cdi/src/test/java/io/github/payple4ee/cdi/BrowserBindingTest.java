// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.TooManyWindowsException;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Only the browser that opened the window may report that it failed")
class BrowserBindingTest {

  private static final Browser BUYER = new Browser("buyer");
  private static final Browser ANOTHER = new Browser("another");

  @RegisterExtension final Shop shop = Shop.usual();

  @BeforeEach
  void openAnOrder() {
    shop.open("order-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "error"})
  void browserThatOpenedTheWindowEndsIt(String end) {
    open(BUYER, true);

    assertThat(bring(end, BUYER).state())
        .isIn(PaymentState.ABANDONED, PaymentState.DECLINED)
        .isNotEqualTo(PaymentState.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "error"})
  void anotherBrowserEndsNothingAndLeavesALine(String end) {
    open(BUYER, false);

    assertThat(bring(end, ANOTHER).state()).isEqualTo(PaymentState.OPEN);
    assertThat(bring(end, Browser.FORGED).state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("order-1").message()).contains("not sent by the browser");
    assertThat(shop.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "error"})
  void browserWithoutACookieEndsNothingWhenTheBuyersIsCertainToSendOne(String end) {
    open(BUYER, true);

    assertThat(bring(end, Browser.UNKNOWN).state()).isEqualTo(PaymentState.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "error"})
  void browserWithoutAMarkEndsAWindowThatIsNotBound(String end) {
    open(BUYER, false);

    assertThat(bring(end, Browser.UNKNOWN).state()).isNotEqualTo(PaymentState.OPEN);
  }

  @Test
  void otherBrowserThatOpensTheWindowDoesNotTakeItOver() {
    open(BUYER, true);
    open(ANOTHER, true);
    open(Browser.UNKNOWN, false);

    assertThat(bring("close", ANOTHER).state()).isEqualTo(PaymentState.OPEN);
    assertThat(bring("close", Browser.UNKNOWN).state()).isEqualTo(PaymentState.OPEN);
    assertThat(bring("close", BUYER).state()).isEqualTo(PaymentState.ABANDONED);
  }

  @Test
  void buyerWhoBeginsAnewMayDoSoInAnotherBrowser() {
    open(BUYER, true);
    bring("close", BUYER);
    open(ANOTHER, true);

    assertThat(bring("close", ANOTHER).state()).isEqualTo(PaymentState.ABANDONED);
  }

  @Test
  void successIsATriggerFromAnySender() {
    Map<String, String> result = shop.result("order-1");
    open(BUYER, true);

    Payment payment = shop.bean(ClaimVerifier.class).verify(Claim.of(result), ANOTHER);

    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void floodOfOtherBrowsersWindowsDoesNotLimitTheWindowOwner() {
    open(BUYER, true);
    Throwable refused = null;
    for (int time = 0; refused == null && time < 60; time++) {
      refused = catchThrowable(() -> open(ANOTHER, false));
    }

    assertThat(refused).isInstanceOf(TooManyWindowsException.class);
    assertThatCode(() -> open(BUYER, true)).doesNotThrowAnyException();
  }

  private void open(Browser browser, boolean certain) {
    shop.bean(WindowAuthorizer.class).authorize("order-1", browser, certain);
  }

  private Payment bring(String result, Browser browser) {
    return shop.bean(ClaimVerifier.class)
        .verify(Claim.of(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", result)), browser);
  }
}
