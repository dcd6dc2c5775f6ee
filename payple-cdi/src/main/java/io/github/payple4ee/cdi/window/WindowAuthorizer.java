// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.client.AuthToken;
import io.github.payple4ee.cdi.client.Authenticator;
import io.github.payple4ee.cdi.client.TooManyCallsException;
import io.github.payple4ee.cdi.client.VisitorCalls;
import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.config.Merchant;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.LockedPayment;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.journal.WindowEvidence;
import io.github.payple4ee.cdi.start.ModuleStart;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.Purpose;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Obtains the token with which Payple's script in the buyer's browser opens the window of one
 * order, and nothing else.
 */
@Dependent
public class WindowAuthorizer {

  private final ModuleStart module;
  private final Merchant merchant;
  private final Authenticator authenticator;
  private final Payments journal;
  private final OrderRateLimiters paces;
  private final WindowLookupSchedule windows;
  private final VisitorCalls calls;
  private final ModuleClock clock;

  @Inject
  WindowAuthorizer(
      ModuleStart module,
      Merchant merchant,
      Authenticator authenticator,
      Payments journal,
      OrderRateLimiters paces,
      WindowLookupSchedule windows,
      VisitorCalls calls,
      ModuleClock clock) {
    this.module = module;
    this.merchant = merchant;
    this.authenticator = authenticator;
    this.journal = journal;
    this.paces = paces;
    this.windows = windows;
    this.calls = calls;
    this.clock = clock;
  }

  /** Authorizes the window for a browser without a token of the module. */
  public Map<String, String> authorize(String orderId) {
    return authorize(orderId, Browser.UNKNOWN, false);
  }

  /**
   * Authorizes the window, and records which browser opened it.
   *
   * @param opener the browser
   * @param certain whether the browser certainly sends its token again with the result, so that the
   *     module believes a claim of failure from this browser alone
   * @return the six fields that the script reads
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when the payment cannot be paid any more
   * @throws TooManyWindowsException when it was opened too often within a minute
   * @throws TooManyCallsException when too many calls to Payple are under way for visitors
   * @throws NotSentException when Payple does not authenticate the shop, or the module has not
   *     started completely
   */
  public Map<String, String> authorize(String orderId, Browser opener, boolean certain) {
    module.requireComplete();
    Payment payment = journal.find(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
    requirePayable(payment, payment.payable());
    AuthToken token = token(orderId, opener);
    // protocol notes: Payple has been seen to echo the merchant's own key; that one is not for
    // browsers
    if (token.keyToken().equals(merchant.key()) && !merchant.publicKey()) {
      throw new NotSentException(
          "Payple answered with the merchant key itself instead of a token for it; it is not handed"
              + " to a browser");
    }
    Transition.Result opened =
        journal.transition(
            orderId,
            known -> {
              requireMonth(known);
              return Optional.of(
                  new WindowEvidence.WindowOpened(
                      lookUpAt(payment), AddressPolicy.origin(token.target()), opener, certain));
            });
    requirePayable(opened.payment(), opened.changed());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(PaypleField.AUTH_RESULT.wireName(), "success");
    fields.put(PaypleField.AUTH_MESSAGE.wireName(), "");
    fields.put(PaypleField.AUTH_MERCHANT_ID.wireName(), token.merchantToken().reveal());
    fields.put(PaypleField.AUTH_MERCHANT_KEY.wireName(), token.keyToken().reveal());
    fields.put(PaypleField.AUTH_KEY.wireName(), token.authKey().reveal());
    fields.put(PaypleField.RETURN_URL.wireName(), token.target().toString());
    return fields;
  }

  private AuthToken token(String orderId, Browser opener) {
    try (VisitorCalls.Place place = calls.take(VisitorCalls.Kind.WINDOW)) {
      if (!place.granted()) {
        throw new TooManyCallsException();
      }
      Duration wait = paces.window(orderId, journal.require(orderId).openedBy(opener));
      if (!wait.isZero()) {
        throw new TooManyWindowsException(orderId, wait);
      }
      return authenticator.authenticate(Purpose.WINDOW);
    }
  }

  private Instant lookUpAt(Payment payment) {
    Instant now = clock.instant();
    return payment.work() == PaymentWork.PAY
        ? windows.next(now, now)
        : now.plus(WindowLookupSchedule.WINDOW);
  }

  /** The window of a month that is charged already would charge the buyer again. */
  private static void requireMonth(LockedPayment known) {
    known
        .monthTakenBy()
        .ifPresent(
            other -> {
              throw new OrderConflictException(
                  "Order "
                      + known.payment().orderId()
                      + " is for a month for which the buyer is charged by order "
                      + other
                      + "; its window stays closed");
            });
  }

  private static void requirePayable(Payment payment, boolean payable) {
    if (!payable) {
      throw new OrderConflictException(
          "Order " + payment.orderId() + " is " + payment.state() + " and cannot be paid");
    }
  }
}
