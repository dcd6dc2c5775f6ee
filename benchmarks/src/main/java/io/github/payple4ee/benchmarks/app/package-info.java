// SPDX-License-Identifier: Apache-2.0

/** The application that is measured, and the endpoints by which the measurement controls it. */
package io.github.payple4ee.benchmarks.app;
