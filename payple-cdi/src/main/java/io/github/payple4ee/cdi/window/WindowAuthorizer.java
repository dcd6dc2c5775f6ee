// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.TooManyWindowsException;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.client.AuthToken;
import io.github.payple4ee.cdi.client.Authenticator;
import io.github.payple4ee.cdi.client.TooManyCallsException;
import io.github.payple4ee.cdi.client.VisitorCalls;
import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.config.Merchant;
import io.github.payple4ee.cdi.config.WindowKind;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.start.ModuleStart;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.Purpose;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

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
  private final WindowOpening opening;
  private final VisitorCalls calls;

  @Inject
  WindowAuthorizer(
      ModuleStart module,
      Merchant merchant,
      Authenticator authenticator,
      Payments journal,
      WindowOpening opening,
      VisitorCalls calls) {
    this.module = module;
    this.merchant = merchant;
    this.authenticator = authenticator;
    this.journal = journal;
    this.opening = opening;
    this.calls = calls;
  }

  /** Authorizes the window for a browser without a token of the module. */
  public Map<String, String> authorize(String orderId) {
    return authorize(orderId, Browser.UNKNOWN, false);
  }

  /**
   * Authorizes the window, and records which browser opened it.
   *
   * @param windowOwner the browser
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
  public Map<String, String> authorize(String orderId, Browser windowOwner, boolean certain) {
    module.requireComplete();
    Payment payment = journal.find(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
    WindowOpening.requirePayable(payment, payment.payable());
    AuthToken token = token(payment, windowOwner);
    // protocol notes: Payple has been seen to echo the merchant's own key, which must not reach a
    // browser
    if (token.keyToken().equals(merchant.key()) && !merchant.publicKey()) {
      throw new NotSentException(
          "The window of order "
              + orderId
              + " does not open, because Payple answered with the merchant key instead of a token"
              + " for it, and the module does not send the key to a browser; ask Payple to answer"
              + " with tokens");
    }
    opening.record(
        payment,
        AddressPolicy.origin(token.target()),
        WindowKind.AUTH_PROXY,
        known -> windowOwner,
        certain);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(PaypleField.AUTH_RESULT.wireName(), "success");
    fields.put(PaypleField.AUTH_MESSAGE.wireName(), "");
    fields.put(PaypleField.AUTH_MERCHANT_ID.wireName(), token.merchantToken().reveal());
    fields.put(PaypleField.AUTH_MERCHANT_KEY.wireName(), token.keyToken().reveal());
    fields.put(PaypleField.AUTH_KEY.wireName(), token.authKey().reveal());
    fields.put(PaypleField.RETURN_URL.wireName(), token.target().toString());
    return fields;
  }

  private AuthToken token(Payment payment, Browser windowOwner) {
    String orderId = payment.orderId();
    try (VisitorCalls.Place place = calls.take(VisitorCalls.Kind.WINDOW)) {
      if (!place.granted()) {
        throw new TooManyCallsException();
      }
      opening.count(orderId, journal.require(orderId).openedBy(windowOwner));
      return authenticator.authenticate(
          payment.terms().method() == PaymentMethod.BANK_TRANSFER
              ? Purpose.TRANSFER_WINDOW
              : Purpose.WINDOW);
    }
  }
}
