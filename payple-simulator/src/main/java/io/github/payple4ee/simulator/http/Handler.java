// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {
  Response handle(Request request);
}
