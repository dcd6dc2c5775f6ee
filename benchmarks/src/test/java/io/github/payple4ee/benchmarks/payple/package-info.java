// SPDX-License-Identifier: Apache-2.0

/**
 * A Payple that is fast, for measuring: keep-alive, literal answers, a delay, counts. The simulator
 * is for faults; this one checks nothing.
 */
package io.github.payple4ee.benchmarks.payple;
