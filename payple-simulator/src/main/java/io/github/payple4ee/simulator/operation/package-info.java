// SPDX-License-Identifier: Apache-2.0

/**
 * The calls of the merchant's server: authentication, confirm, charge, cancel, lookup and card
 * removal. {@link io.github.payple4ee.simulator.operation.CardCompany} moves the money.
 */
package io.github.payple4ee.simulator.operation;
