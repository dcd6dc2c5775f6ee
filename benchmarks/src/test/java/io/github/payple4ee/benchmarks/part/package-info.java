// SPDX-License-Identifier: Apache-2.0

/** The parts of the run. */
package io.github.payple4ee.benchmarks.part;
