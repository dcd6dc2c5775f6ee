// SPDX-License-Identifier: Apache-2.0

/**
 * What tests and users can read and change while a simulator runs: clock, dialect, faults,
 * webhooks, ledger and cards. {@link io.github.payple4ee.simulator.control.Admin} does what the
 * merchant does on Payple's admin page.
 */
package io.github.payple4ee.simulator.control;
