// SPDX-License-Identifier: Apache-2.0

/** HTTP over a socket, without anything that a client library does. */
package io.github.payple4ee.benchmarks.wire;
