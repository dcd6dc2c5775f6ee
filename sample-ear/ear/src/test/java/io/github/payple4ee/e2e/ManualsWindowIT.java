// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import org.junit.jupiter.api.extension.ExtendWith;

/** Every means of payment in the manual's window, which the shop's auth proxy authenticates. */
@ExtendWith(SharedSample.class)
class ManualsWindowIT extends EveryMethod {

  ManualsWindowIT(Sample sample) {
    super(sample, "/js/cpay.payple.1.0.1.js");
  }
}
