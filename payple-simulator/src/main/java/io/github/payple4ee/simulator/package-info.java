// SPDX-License-Identifier: Apache-2.0
/**
 * Plays Payple: the endpoints, the payment window and the browser script of the 2020 card protocol.
 *
 * <p>Start one with {@link io.github.payple4ee.simulator.PaypleSimulator#start()}, let the code
 * under test talk to its {@link io.github.payple4ee.simulator.PaypleSimulator#url() address}, and
 * compare with the {@link io.github.payple4ee.simulator.ledger.Ledger ledger}: it alone knows what
 * was really captured and refunded.
 *
 * <p>A test needs the types that the public methods of {@code PaypleSimulator} and {@code
 * SimulatorOptions} name or lead to, and {@link io.github.payple4ee.simulator.fault.SlowLine}.
 * Other types are public only for the other packages of the simulator.
 */
package io.github.payple4ee.simulator;
