// SPDX-License-Identifier: Apache-2.0

/** The application that is measured, and the doors by which it is told what to do. */
package io.github.payple4ee.benchmarks.app;
