// SPDX-License-Identifier: Apache-2.0

/**
 * The load from outside: browsers that bring results and look at pages, in a process of their own.
 */
package io.github.payple4ee.benchmarks.browser;
