// SPDX-License-Identifier: Apache-2.0

/** The module's three jars in the WAR of a shop that was there before them. */
package io.github.payple4ee.e2e.existing;
