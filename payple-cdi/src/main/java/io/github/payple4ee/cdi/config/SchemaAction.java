// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/** What the module does when tables of the journal are missing at the start of the application. */
enum SchemaAction {
  /** The module creates missing tables. */
  CREATE,
  /**
   * The module logs an error that names the script, and takes no payments until the tables exist.
   */
  VALIDATE
}
