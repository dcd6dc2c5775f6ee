// SPDX-License-Identifier: Apache-2.0

/** What came of a run, as a page: numbers of several rounds, tables, goals. */
package io.github.payple4ee.benchmarks.report;
