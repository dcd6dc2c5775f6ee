// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.util.List;

/**
 * The numbered scripts of a jar, which create its tables.
 *
 * @param jar the jar with the scripts
 * @param tables the name of the tables in messages, at the beginning of a sentence
 * @param folder where the folders of the products are
 * @param files the scripts, in the folder of each product
 * @param versions the table in which each script records its number
 * @param names columns, as {@code table.column}, that must be compared byte by byte
 */
public record ScriptSet(
    String jar,
    String tables,
    String folder,
    List<String> files,
    String versions,
    List<String> names) {

  /** The scripts of the journal. */
  static final ScriptSet JOURNAL =
      new ScriptSet(
          "payple-cdi",
          "The journal's tables",
          "META-INF/payple/db",
          List.of("V1__journal.sql", "V2__window_of_today.sql"),
          "payple_schema",
          List.of(
              "payple_payment.order_id",
              "payple_payment.payer_number",
              "payple_payment.month_of_buyer",
              "payple_payment.month_of_card",
              "payple_card.order_id",
              "payple_card.payer_number",
              "payple_card.key_digest",
              "payple_refund.order_id",
              "payple_refund.refund_id",
              "payple_history.order_id",
              "payple_event.order_id"));

  /** Copies the names. */
  public ScriptSet {
    files = List.copyOf(files);
    names = List.copyOf(names);
  }
}
