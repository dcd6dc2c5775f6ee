// SPDX-License-Identifier: Apache-2.0

/**
 * What goes wrong with a call, a webhook or a connection. {@link
 * io.github.payple4ee.simulator.fault.Faults} holds the faults that are planned, and {@link
 * io.github.payple4ee.simulator.fault.FaultKind} lists their kinds.
 */
package io.github.payple4ee.simulator.fault;
