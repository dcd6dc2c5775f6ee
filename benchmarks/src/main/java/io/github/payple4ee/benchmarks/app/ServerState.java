// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

/**
 * How the server is.
 *
 * @param threads that live
 * @param heap bytes that are needed
 * @param events that the shop received
 */
public record ServerState(int threads, long heap, long events) {}
