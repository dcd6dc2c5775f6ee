// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import java.util.Set;

/**
 * The check of another jar of the module, a bean. Its findings are a part of each preflight. Errors
 * of a topic that begins with {@link FindingTemplate#RECURRING} do not concern the payments that
 * buyers make on the shop's pages, so they take no node out.
 */
public interface FurtherCheck extends PreflightCheck {

  /** The keys that the jar reads. */
  Set<String> keys();
}
