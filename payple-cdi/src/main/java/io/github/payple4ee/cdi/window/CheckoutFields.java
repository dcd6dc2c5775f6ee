// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.config.Merchant;
import io.github.payple4ee.cdi.config.WindowConfig;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardRegister;
import io.github.payple4ee.cdi.journal.InstrumentKind;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** The fields of the window: the payment's terms, the buyer, and the buyer's card. */
@Dependent
public class CheckoutFields {

  private final WindowConfig window;
  private final Merchant merchant;
  private final CardRegister register;
  private final BillingKeys keys;
  private final CheckoutTokens tokens;

  @Inject
  CheckoutFields(
      WindowConfig window,
      Merchant merchant,
      CardRegister register,
      BillingKeys keys,
      CheckoutTokens tokens) {
    this.window = window;
    this.merchant = merchant;
    this.register = register;
    this.keys = keys;
    this.tokens = tokens;
  }

  /** The fields that the page passes to Payple's script. */
  public Map<String, String> of(Payment payment, CheckoutRequest request) {
    String number = request.buyer().number();
    String payer = payment.terms().payerNumber();
    if (number != null && payer != null && !number.equals(payer)) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " was opened for another buyer (PCD_PAYER_NO); pass the buyer of the"
              + " order");
    }
    String resultAddress = resultAddress(request);
    Secret card = registeredCard(payment, request);
    return window.withClientKey()
        ? WindowFields.today(
            payment, request, window.clientKey().orElseThrow(), resultAddress, card)
        : WindowFields.manual(payment, request, authAddress(request), resultAddress, card);
  }

  /**
   * The address of the auth proxy with the token, so that the order id alone does not suffice to
   * call it.
   */
  private String authAddress(CheckoutRequest request) {
    String path = request.authPath();
    return path + (path.endsWith("/") ? "" : "/") + tokens.issue(request.orderId());
  }

  // manual 1, PCD_RST_URL: a path is a layer or a popup, an absolute address the whole page
  private String resultAddress(CheckoutRequest request) {
    if (!request.direct()) {
      return request.resultPath();
    }
    return merchant
        .referer()
        .map(shop -> AddressPolicy.origin(shop) + request.resultPath())
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "payple.referer is missing: the window in the whole page posts its result"
                        + " to an absolute address of the shop, so set payple.referer"));
  }

  private @Nullable Secret registeredCard(Payment payment, CheckoutRequest request) {
    if (!request.registeredCard()) {
      return null;
    }
    String payer = payment.terms().payerNumber();
    if (payer == null) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " was opened without a buyer's card; open it with registeringCardOf");
    }
    return keys.open(register.requireActive(payer, InstrumentKind.of(payment.terms().method())));
  }
}
