// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import java.util.List;

/** Looks at one thing. What stands in the way is a finding, not an exception. */
public interface PreflightCheck {

  /** Looks, and says what was found. */
  List<FindingTemplate> look();
}
