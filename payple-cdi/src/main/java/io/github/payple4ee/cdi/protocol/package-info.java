// SPDX-License-Identifier: Apache-2.0

/**
 * Basis of all flows: the dialect of Payple's messages, the meaning of its codes, its days, and the
 * claims of browsers and webhooks in flows C and G of docs/flows.md.
 */
package io.github.payple4ee.cdi.protocol;
