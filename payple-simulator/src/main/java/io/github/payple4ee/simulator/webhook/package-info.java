// SPDX-License-Identifier: Apache-2.0

/**
 * What Payple sends to the merchant of its own accord, and the payment fields that webhooks share
 * with answers.
 */
package io.github.payple4ee.simulator.webhook;
