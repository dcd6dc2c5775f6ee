// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.payple;

/**
 * What the fast Payple counted.
 *
 * @param connections that were opened to it since it started
 * @param captures how many times it charged since it last forgot
 * @param most how many times it charged one order at most
 */
public record Counts(long connections, long captures, int most) {}
