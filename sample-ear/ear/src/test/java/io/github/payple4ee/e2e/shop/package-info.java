// SPDX-License-Identifier: Apache-2.0

/** The sample as its callers see it: over HTTP, with buyers and operators. */
package io.github.payple4ee.e2e.shop;
