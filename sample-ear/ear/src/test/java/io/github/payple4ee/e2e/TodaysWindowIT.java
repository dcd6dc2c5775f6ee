// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import org.junit.jupiter.api.extension.ExtendWith;

/** Every means of payment in today's window, which authenticates itself by a client key. */
@ExtendWith(TodaysSample.class)
class TodaysWindowIT extends EveryMethod {

  TodaysWindowIT(Sample sample) {
    super(sample, "/js/v1/payment.js");
  }
}
