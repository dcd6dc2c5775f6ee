// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tea of the month for a buyer who has not subscribed yet.
 *
 * @param amount won of a month
 * @param next the first three instalments, when the buyer subscribes today
 * @param terms what the buyer agrees to, in the language of the request
 */
public record OfferView(long amount, List<InstalmentView> next, SubscriptionTerms terms) {

  static OfferView of(TeaOfTheMonth tea, Optional<String> payerNo, Locale language) {
    return new OfferView(
        TeaOfTheMonth.PLAN.amount(),
        tea.offered(payerNo, SubscriptionView.NEXT).stream().map(InstalmentView::of).toList(),
        SubscriptionTerms.in(language));
  }
}
