// SPDX-License-Identifier: Apache-2.0

/**
 * Basis of all flows: the configuration, read once, and the rules that refuse an unsafe
 * configuration.
 */
package io.github.payple4ee.cdi.config;
