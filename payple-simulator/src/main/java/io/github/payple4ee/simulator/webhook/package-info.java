// SPDX-License-Identifier: Apache-2.0

/** Payple's webhooks to the merchant, and the payment fields that webhooks share with answers. */
package io.github.payple4ee.simulator.webhook;
