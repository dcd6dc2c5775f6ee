// SPDX-License-Identifier: Apache-2.0

/**
 * Delivers the events of every flow of docs/flows.md to the observers of the shop, each in one
 * transaction, which also marks the event as delivered.
 */
package io.github.payple4ee.cdi.delivery;
