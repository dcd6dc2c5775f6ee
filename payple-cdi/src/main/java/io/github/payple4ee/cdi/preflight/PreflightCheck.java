// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import java.util.List;

/** One check of the preflight. A problem is a finding and never an exception. */
public interface PreflightCheck {

  /** Looks, and says what was found. */
  List<FindingTemplate> look();
}
