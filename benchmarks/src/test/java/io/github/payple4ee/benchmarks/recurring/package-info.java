// SPDX-License-Identifier: Apache-2.0

/** What the application with recurring payments has beside the others; packed into its WAR. */
package io.github.payple4ee.benchmarks.recurring;
