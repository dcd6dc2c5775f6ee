// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

/** What a kind of fault does to a call. */
@FunctionalInterface
interface Strike {
  Response on(FaultyCall call);
}
