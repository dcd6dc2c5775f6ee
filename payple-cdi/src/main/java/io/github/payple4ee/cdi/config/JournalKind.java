// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/** Where payments are remembered. */
enum JournalKind {
  DATABASE,
  MEMORY
}
