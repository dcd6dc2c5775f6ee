// SPDX-License-Identifier: Apache-2.0

/** Open Liberty with the sample in it, as a process that can be stopped, killed and started. */
package io.github.payple4ee.e2e.server;
