// SPDX-License-Identifier: Apache-2.0

/** The servers: how each is configured and started, as a process of its own. */
package io.github.payple4ee.compatibility.server;
