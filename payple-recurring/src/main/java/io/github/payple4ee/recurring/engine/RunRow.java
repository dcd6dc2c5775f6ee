// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import jakarta.annotation.Nullable;
import java.time.Instant;

/** The row of {@code payple_recurring_run}, which the nodes of a shop share. */
final class RunRow {

  static final String CHARGES = "charges";

  String name;
  // when the next charge of any node may begin
  Instant nextAt;
  long perThousandSeconds;
  int failures;
  @Nullable Instant stoppedAt;
  @Nullable Instant stoppedUntil;
  @Nullable String reason;
}
