// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

/**
 * Somewhere to look for secrets.
 *
 * @param where what kind of place it is
 * @param name which one: a file, or method and path of a request
 */
record Place(Where where, String name) {

  /** What kind of place it is. */
  enum Where {
    /** Console, messages, traces and diagnostic files of a server. */
    LOG,
    /** Status, headers and body that a test got. */
    ANSWER,
    /** What a browser showed, and what its console said. */
    PAGE,
    /** Files and tables of a database, and the transaction logs. */
    DATABASE
  }
}
