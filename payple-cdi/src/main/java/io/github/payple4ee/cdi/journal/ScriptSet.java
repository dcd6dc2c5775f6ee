// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.util.List;

/**
 * The numbered scripts of a jar, which make its tables.
 *
 * @param jar the jar that has them
 * @param tables how messages name the tables, at the beginning of a sentence
 * @param files the scripts, below {@code META-INF/payple/db} and the folder of each product
 * @param versions the table in which each script notes its number
 */
public record ScriptSet(String jar, String tables, List<String> files, String versions) {

  /** Those of the journal. */
  static final ScriptSet JOURNAL =
      new ScriptSet(
          "payple-cdi",
          "The journal's tables",
          List.of("V1__journal.sql", "V2__window_of_today.sql"),
          "payple_schema");

  /** Copies the names. */
  public ScriptSet {
    files = List.copyOf(files);
  }
}
