// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.http.Response;

/** What a kind of fault does to a call. */
@FunctionalInterface
interface FaultAction {
  Response on(FaultyCall call);
}
