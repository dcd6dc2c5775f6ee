// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ConfigReader;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration of recurring payments.
 *
 * @param chargesPerSecond how many instalments all nodes charge in a second at most
 * @param parallelCharges how many a node charges at the same time
 * @param run whether this node charges
 */
public record RecurringConfig(int chargesPerSecond, int parallelCharges, Run run) {

  static final String CHARGES_PER_SECOND = "payple.recurring.charges-per-second";
  static final String PARALLEL_CHARGES = "payple.recurring.parallel-charges";
  static final String RUN = "payple.recurring.run";
  static final Set<String> KEYS = Set.of(CHARGES_PER_SECOND, PARALLEL_CHARGES, RUN);

  private static final int USUAL_RATE = 10;
  private static final int USUAL_PARALLEL = 8;

  /** Whether a node charges instalments. */
  public enum Run {
    /** By itself, every few seconds. */
    SCHEDULE,
    /** Not by itself: a batch job of the shop drives it, or other nodes do it. */
    OFF
  }

  /**
   * Reads it.
   *
   * @throws ConfigurationException when a value is refused
   */
  static RecurringConfig from(Config source) {
    ConfigReader reader = new ConfigReader(source);
    return new RecurringConfig(
        reader.count(CHARGES_PER_SECOND, USUAL_RATE),
        reader.count(PARALLEL_CHARGES, USUAL_PARALLEL),
        reader.oneOf(RUN, Run.SCHEDULE));
  }
}
