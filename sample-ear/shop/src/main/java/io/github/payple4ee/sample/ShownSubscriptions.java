// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.Subscription;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Shows subscriptions to their buyers, with the reasons of declines in the buyer's language. */
@ApplicationScoped
public class ShownSubscriptions {

  @Inject private Recurring recurring;
  @Inject private PaypleService payple;
  @Inject private TeaOfTheMonth tea;

  /** For the CDI container. */
  public ShownSubscriptions() {}

  SubscriptionView view(Subscription subscription, Locale language) {
    String id = subscription.subscriptionId();
    return SubscriptionView.of(
        subscription,
        tea.today(),
        recurring.preview(id, SubscriptionView.NEXT).stream().map(InstalmentView::of).toList(),
        recurring.instalments(id).stream()
            .map(instalment -> InstalmentView.of(instalment, buyerText(instalment, language)))
            .toList());
  }

  private @Nullable String buyerText(Instalment instalment, Locale language) {
    if (!instalment.state().open() || instalment.orderId() == null) {
      return null;
    }
    Optional<Payment> charge = payple.find(instalment.orderId());
    return charge
        .filter(payment -> payment.state() == PaymentState.DECLINED)
        .flatMap(Payment::refusal)
        .map(refusal -> refusal.buyerText(language))
        .orElse(null);
  }
}
