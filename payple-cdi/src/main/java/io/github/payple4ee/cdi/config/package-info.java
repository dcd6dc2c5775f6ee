// SPDX-License-Identifier: Apache-2.0

/** Ground of all flows: the configuration, read once, and the rules that refuse an unsafe one. */
package io.github.payple4ee.cdi.config;
