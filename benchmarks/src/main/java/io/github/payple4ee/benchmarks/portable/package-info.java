// SPDX-License-Identifier: Apache-2.0

/** Lets the module take its portable path on PostgreSQL, to measure what other products cost. */
package io.github.payple4ee.benchmarks.portable;
