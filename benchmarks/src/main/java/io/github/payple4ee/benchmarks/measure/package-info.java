// SPDX-License-Identifier: Apache-2.0

/** Does a piece of work many times in the server, and says how long it took and what it cost. */
package io.github.payple4ee.benchmarks.measure;
