// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;

/**
 * What a buyer subscribes with.
 *
 * @param instrument {@code cards} or {@code accounts}; null for the card
 */
public record NewSubscription(@Nullable String instrument) {

  boolean fromAccount() {
    return instrument != null && Instrument.at(instrument) == Instrument.ACCOUNT;
  }
}
