// SPDX-License-Identifier: Apache-2.0

/**
 * Flow J of docs/flows.md, in bulk: adopts the billing keys of a shop that used Payple without the
 * module.
 */
package io.github.payple4ee.cdi.migration;
