// SPDX-License-Identifier: Apache-2.0

/**
 * Tests that run inside the server, in the WAR of the sample: what an application has of the module
 * in {@code EAR/lib}.
 */
package io.github.payple4ee.e2e.inside;
