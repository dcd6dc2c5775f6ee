// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

/** Why nothing is charged for a period. */
enum WaivedBy {
  /** It is due in the free time at the beginning. */
  FREE,
  /** The shop skipped it. */
  SKIP,
  /** It is due in a pause. */
  PAUSE,
  /** The subscription was suspended when it was due. */
  SUSPENSION,
  /** The subscription ended before. */
  END
}
