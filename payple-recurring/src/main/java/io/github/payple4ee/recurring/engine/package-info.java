// SPDX-License-Identifier: Apache-2.0
/**
 * The engine of recurring payments: its tables, what moves an instalment from state to state, and
 * the run that plans and charges. It is not for shops.
 */
package io.github.payple4ee.recurring.engine;
