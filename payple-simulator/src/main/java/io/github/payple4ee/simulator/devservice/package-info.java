// SPDX-License-Identifier: Apache-2.0
/**
 * Runs a simulator inside a server while a shop with {@code payple.environment=simulator} is
 * deployed there.
 *
 * <p>The server finds {@link io.github.payple4ee.simulator.devservice.SimulatorInTheServer} as a
 * CDI extension. It and {@code ConfigView} are the only classes of the simulator that need APIs of
 * Jakarta EE and MicroProfile. No other class refers to them, so the simulator runs without a
 * server, too.
 */
package io.github.payple4ee.simulator.devservice;
