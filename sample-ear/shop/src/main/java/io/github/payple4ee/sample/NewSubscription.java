// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;

/**
 * What a buyer subscribes with.
 *
 * @param instrument {@code cards} or {@code accounts}; null for the card
 * @param agreed the text that the buyer saw and agreed to
 */
public record NewSubscription(@Nullable String instrument, @Nullable String agreed) {

  Instrument charged() {
    return instrument == null ? Instrument.CARD : Instrument.at(instrument);
  }

  SubscriptionTerms terms() {
    return SubscriptionTerms.agreed(agreed);
  }

  /** Prints the instrument. A visitor may have written the text. */
  @Override
  public String toString() {
    return "NewSubscription[" + instrument + "]";
  }
}
