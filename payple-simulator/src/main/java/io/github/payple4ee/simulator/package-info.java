// SPDX-License-Identifier: Apache-2.0
/**
 * Simulates Payple: the endpoints, the payment window and the browser scripts of the 2020 card
 * protocol and of the years since 2023.
 *
 * <p>Start one with {@link io.github.payple4ee.simulator.PaypleSimulator#start()}, point the code
 * under test to its {@link io.github.payple4ee.simulator.PaypleSimulator#url() address}, and
 * compare with the {@link io.github.payple4ee.simulator.ledger.Ledger ledger}: only the ledger
 * shows what was actually captured and refunded.
 *
 * <p>A test needs the types in the public methods of {@code PaypleSimulator} and {@code
 * SimulatorOptions}, the types that these return, and {@link
 * io.github.payple4ee.simulator.fault.SlowLine}. Other types are public only because other packages
 * of the simulator use them.
 */
package io.github.payple4ee.simulator;
