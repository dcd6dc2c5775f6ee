// SPDX-License-Identifier: Apache-2.0

/**
 * Flows A and F of docs/flows.md: the shop charges a registered card or refunds a payment, and an
 * operator decides about results that no lookup found.
 */
package io.github.payple4ee.cdi.operation;
