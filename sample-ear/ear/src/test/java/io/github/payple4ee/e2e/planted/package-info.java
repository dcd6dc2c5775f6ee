// SPDX-License-Identifier: Apache-2.0

/**
 * The secrets with which the end-to-end tests run: recognisable wherever they turn up. Nothing here
 * needs more than the JDK and the simulator, so that it can be part of a deployment.
 */
package io.github.payple4ee.e2e.planted;
