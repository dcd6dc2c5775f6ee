// SPDX-License-Identifier: Apache-2.0

/**
 * An application that uses the same parts of the platform as the module, once each, and does
 * nothing: what a server takes to have them ready.
 */
package io.github.payple4ee.benchmarks.plain;
