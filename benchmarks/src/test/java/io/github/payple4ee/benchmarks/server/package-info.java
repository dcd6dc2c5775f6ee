// SPDX-License-Identifier: Apache-2.0

/**
 * The processes of a run: Open Liberty with the application, the database, the fast Payple, the
 * load.
 */
package io.github.payple4ee.benchmarks.server;
