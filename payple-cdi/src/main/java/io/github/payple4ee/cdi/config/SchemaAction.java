// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/** What is done about the journal's tables when the application starts. */
enum SchemaAction {
  /** Those that are missing are created. */
  CREATE,
  /** An error names the script when one is missing, and no payment is taken until it is there. */
  VALIDATE
}
