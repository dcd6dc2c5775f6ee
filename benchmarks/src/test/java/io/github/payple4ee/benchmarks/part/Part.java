// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.report.Section;

/** A part of the run, which can be run alone. */
public interface Part {

  /** How it is called on the command line. */
  String name();

  /** The title of its section. */
  String title();

  /** Measures. */
  Section run(Site site, Plan plan);
}
