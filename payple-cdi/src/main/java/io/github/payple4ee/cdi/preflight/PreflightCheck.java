// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import java.util.List;

/** One check of the preflight. A problem is a finding and never an exception. */
interface PreflightCheck {

  List<FindingTemplate> look();
}
