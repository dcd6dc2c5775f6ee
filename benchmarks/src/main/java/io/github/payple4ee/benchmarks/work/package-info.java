// SPDX-License-Identifier: Apache-2.0

/**
 * What is measured: an authentication and a charge as the module makes them, and as its peers do;
 * and what the module does besides.
 */
package io.github.payple4ee.benchmarks.work;
