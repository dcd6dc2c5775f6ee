// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code GET /simulator/}: the ledger for people. */
final class LedgerPage implements Handler {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Page page = new Page("ledger.html", "ledger.title", "frame-ancestors 'none'");
  private final Template row = new Template("ledger-row.html");
  private final Ledger ledger;

  LedgerPage(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Response handle(Request request) {
    return show(request, ledger.orders());
  }

  /** {@code GET /receipt?order=}: one order alone. */
  Response receipt(Request request) {
    String query = String.valueOf(request.uri().getQuery());
    String orderId = query.substring(query.lastIndexOf("order=") + "order=".length());
    return show(request, ledger.order(orderId).stream().toList());
  }

  private Response show(Request request, List<LedgerEntry> entries) {
    Texts texts = Texts.of(request);
    String rows = entries.stream().map(entry -> row(texts, entry)).collect(Collectors.joining());
    return page.show(
        texts,
        Map.of(
            "rows",
            rows,
            "note",
            entries.isEmpty() ? texts.word("ledger.empty") : "",
            "captured",
            won(entries.stream().mapToLong(LedgerEntry::captured).sum()),
            "refunded",
            won(entries.stream().mapToLong(LedgerEntry::refunded).sum())));
  }

  private String row(Texts texts, LedgerEntry entry) {
    String goods =
        ledger.payment(entry.orderId()).map(paid -> paid.order().field("PCD_PAY_GOODS")).orElse("");
    return row.fill(
        texts,
        Map.of(
            "orderId", entry.orderId(),
            "goods", goods,
            "captured", won(entry.captured()),
            "captures", lines(entry.captures(), LedgerPage::described),
            "refunded", won(entry.refunded()),
            "refunds", lines(entry.refunds(), LedgerPage::described)));
  }

  private static String described(Movement movement) {
    return won(movement.amount()) + " · " + TIME.format(movement.at()) + " · " + movement.tradeNo();
  }

  private static String lines(List<Movement> movements, Function<Movement, String> line) {
    return movements.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String won(long amount) {
    return "₩" + NumberFormat.getIntegerInstance(Locale.ROOT).format(amount);
  }
}
