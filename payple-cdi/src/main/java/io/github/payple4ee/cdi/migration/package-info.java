// SPDX-License-Identifier: Apache-2.0

/**
 * Flow J of docs/flows.md, in bulk: a shop that used Payple before adopts the billing keys that it
 * stored.
 */
package io.github.payple4ee.cdi.migration;
