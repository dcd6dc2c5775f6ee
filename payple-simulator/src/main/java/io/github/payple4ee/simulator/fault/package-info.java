// SPDX-License-Identifier: Apache-2.0

/**
 * Faults of calls, webhooks and connections. {@link io.github.payple4ee.simulator.fault.Faults}
 * holds the planned faults, and {@link io.github.payple4ee.simulator.fault.FaultKind} lists their
 * kinds.
 */
package io.github.payple4ee.simulator.fault;
