// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.TooManyWindowsException;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.window.BrowserTokens;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Today's window, which opens without the auth proxy")
class ClientKeyWindowTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @RegisterExtension final Shop shop = Shop.usual().with("payple.window", "client-key");

  @ParameterizedTest
  @EnumSource(
      value = PaymentWork.class,
      names = {"CERT", "PAY"})
  void paymentIsPaidWithoutTheAuthProxy(PaymentWork work) {
    shop.open("order-1", work);
    Checkout checkout = checkout("order-1");

    assertThat(checkout.script()).hasPath("/js/v1/payment.js");
    Payment payment = bring(shop.payple().buyer().pay(checkout.fields()), holder(checkout));

    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    assertThat(windowAuthentications()).isZero();
  }

  @Test
  void paymentInTheWindowWhoseResultIsLostIsLookedUp() {
    shop.open("order-1", PaymentWork.PAY);
    shop.payple().buyer().pay(checkout("order-1").fields());

    shop.pass(Duration.ofMinutes(1));

    assertThat(shop.resolveUntil("order-1", PaymentState.PAID).refunded()).isZero();
    assertThat(shop.received()).singleElement().isInstanceOf(PaymentCompleted.class);
  }

  @Test
  void pageThatIsPaidAfterTheOrderExpiredIsLookedUp() {
    shop.open("order-1", PaymentWork.PAY);
    Checkout checkout = checkout("order-1");
    shop.pass(Duration.ofHours(40));
    shop.resolveUntil("order-1", PaymentState.EXPIRED);

    shop.payple().buyer().pay(checkout.fields());

    assertThat(shop.journal().require("order-1").nextCheckAt()).isPresent();
    shop.resolveUntil(
        () -> {
          shop.pass(Duration.ofHours(1));
          return shop.find("order-1").state().everCharged();
        });
  }

  @Test
  void orderWhoseWindowIsOpenDoesNotExpireBeforeTheBuyerCanHavePaid() {
    shop.open("order-1");
    shop.pass(Duration.ofHours(24).minusMinutes(1));
    Checkout checkout = checkout("order-1");
    Map<String, String> result = shop.payple().buyer().pay(checkout.fields());

    shop.pass(Duration.ofMinutes(2));
    shop.resolve();

    assertThat(bring(result, holder(checkout)).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void cardIsRegisteredForTheBrowserOfTheCheckoutAlone() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    Checkout checkout = checkout("card-1");
    Map<String, String> result = shop.payple().buyer().register(checkout.fields());
    shop.open("order-of-a-thief");
    Browser thief = holder(checkout("order-of-a-thief"));

    for (Browser another : List.of(Browser.UNKNOWN, Browser.FORGED, thief)) {
      assertThat(bring(result, another).state()).isEqualTo(PaymentState.OPEN);
      assertThat(shop.lastLine("card-1").message()).contains(ClaimEvidence.ANOTHER_BROWSER);
    }
    assertThat(shop.sentTo(Shop.CARD)).isZero();

    assertThat(bring(result, holder(checkout)).state()).isEqualTo(PaymentState.CARD_REGISTERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "error"})
  void onlyTheBrowserOfTheCheckoutEndsTheWindow(String end) {
    shop.open("order-1");
    Checkout checkout = checkout("order-1");
    Map<String, String> claim = Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", end);

    assertThat(bring(claim, Browser.UNKNOWN).state()).isEqualTo(PaymentState.OPEN);
    assertThat(bring(claim, holder(checkout)).state())
        .isIn(PaymentState.ABANDONED, PaymentState.DECLINED);
  }

  @Test
  void pageThatIsLoadedAgainLeavesTheWindowToItsBrowser() {
    shop.open("order-1");
    Browser first = holder(checkout("order-1"));
    Browser second = holder(checkout("order-1"));

    assertThat(second).isEqualTo(first);
    assertThat(bring(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "close"), first).state())
        .isEqualTo(PaymentState.ABANDONED);
    assertThat(checkout("order-1").fields()).containsEntry("PCD_PAY_OID", "order-1");
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @Test
  void ordersInTwoTabsHaveACookieEach() {
    shop.open("order-1");
    shop.open("order-2");
    String one = checkout("order-1").setCookie();
    String two = checkout("order-2").setCookie();

    assertThat(name(one)).isNotEqualTo(name(two));
    Browser both = shop.bean(BrowserTokens.class).of(null, List.of(value(one), value(two)));
    for (String order : List.of("order-1", "order-2")) {
      assertThat(bring(Map.of("PCD_PAY_OID", order, "PCD_PAY_RST", "close"), both).state())
          .isEqualTo(PaymentState.ABANDONED);
    }
  }

  @Test
  void cookieIsForTheCallbacksAlone() {
    shop.open("order-1");

    assertThat(checkout("order-1").setCookie())
        .matches(
            "payple_checkout_[0-9a-f]{16}=[A-Za-z0-9_.-]+; Path=/shop/payple; Max-Age=7200;"
                + " HttpOnly; SameSite=Lax");
  }

  @Test
  void checkoutsOfAnOrderAreLimited() {
    shop.open("order-1");
    Throwable refused = null;
    for (int time = 0; refused == null && time < 60; time++) {
      refused = catchThrowable(() -> checkout("order-1"));
    }

    assertThat(refused)
        .isInstanceOfSatisfying(
            TooManyWindowsException.class, often -> assertThat(often.retryAfter()).isPositive());
    shop.open("order-2");
    assertThat(checkout("order-2")).isNotNull();
  }

  @Test
  void monthIsGuardedByTheModuleAlone() {
    shop.service()
        .open(
            PaymentRequest.of("order-1", "이달의 녹차", 9_900)
                .registeringCardOf("1234")
                .forMonth(NOVEMBER));
    Checkout checkout = checkout("order-1");
    assertThat(checkout.fields())
        .doesNotContainKeys("PCD_REGULER_FLAG", "PCD_PAY_YEAR", "PCD_PAY_MONTH");
    assertThat(bring(shop.payple().buyer().pay(checkout.fields()), holder(checkout)).state())
        .isEqualTo(PaymentState.PAID);

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(
            () ->
                shop.service()
                    .charge(ChargeRequest.of("sub-1", "1234", "이달의 녹차", 9_900).forMonth(NOVEMBER)));
    shop.service().inquire("order-1");
    shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();
    assertThat(shop.requestsTo(Shop.LOOKUP)).allSatisfy(ClientKeyWindowTest::namesNoMonth);
    assertThat(shop.requestsTo(Shop.CANCEL))
        .hasSize(1)
        .allSatisfy(ClientKeyWindowTest::namesNoMonth);
  }

  @Test
  void windowOfAMonthThatIsChargedStaysClosed() {
    shop.service()
        .open(
            PaymentRequest.of("order-1", "이달의 녹차", 9_900)
                .registeringCardOf("1234")
                .forMonth(NOVEMBER));
    Checkout checkout = checkout("order-1");
    bring(shop.payple().buyer().pay(checkout.fields()), holder(checkout));
    shop.service()
        .open(
            PaymentRequest.of("order-2", "이달의 녹차", 9_900)
                .registeringCardOf("1234")
                .forMonth(NOVEMBER));

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> checkout("order-2"))
        .withMessageContaining("order-1");
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 255})
  void orderIdThatTheWindowDoesNotTakeIsRefusedWhenTheOrderIsOpened(int length) {
    String orderId = "o".repeat(length);

    assertThat(catchThrowable(() -> shop.open(orderId)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("orderId", "30", "PCD_PAY_OID", String.valueOf(length));
    assertThat(shop.service().find(orderId)).isEmpty();
  }

  @Test
  void orderIdOfAChargeIsNoBusinessOfTheWindow() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "123456789012345678"));
    Checkout checkout = checkout("card-1");
    bring(shop.payple().buyer().register(checkout.fields()), holder(checkout));

    assertThat(
            shop.service()
                .charge(ChargeRequest.of("s".repeat(60), "123456789012345678", "이달의 녹차", 9_900))
                .orElseThrow()
                .state())
        .isEqualTo(PaymentState.PAID);
  }

  private static void namesNoMonth(SeenRequest request) {
    assertThat(request.body())
        .doesNotContainKeys("PCD_REGULER_FLAG", "PCD_PAY_YEAR", "PCD_PAY_MONTH");
  }

  private Checkout checkout(String orderId) {
    return shop.service().checkout(CheckoutRequest.of(orderId, "/shop/payple"));
  }

  private Payment bring(Map<String, String> result, Browser browser) {
    return shop.bean(ClaimVerifier.class).verify(Claim.of(result), browser);
  }

  /** The browser that keeps the cookie of a checkout. */
  private Browser holder(Checkout checkout) {
    return shop.bean(BrowserTokens.class).of(null, List.of(value(checkout.setCookie())));
  }

  private static String name(String setCookie) {
    return setCookie.substring(0, setCookie.indexOf('='));
  }

  private static String value(String setCookie) {
    return Arrays.asList(setCookie.split("[=;]", -1)).get(1);
  }

  /** Authentications that only a window needs. */
  private long windowAuthentications() {
    return shop.requestsTo(Shop.AUTH).stream()
        .filter(request -> !request.body().containsKey("PCD_PAYCHK_FLAG"))
        .count();
  }
}
