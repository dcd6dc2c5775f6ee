// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Page;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.http.Template;
import io.github.payple4ee.simulator.http.Texts;
import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import io.github.payple4ee.simulator.ledger.Movement;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code GET /simulator/}: the ledger for people. */
public final class LedgerPage implements Handler {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Page page =
      new Page("ledger.html", "ledger.title", "frame-ancestors 'none'; form-action 'self'");
  private final Page receipt = new Page("receipt.html", "ledger.title", "frame-ancestors 'none'");
  private final Template row = new Template("ledger-row.html");
  private final Template admin = new Template("ledger-admin.html");
  private final Template cancel = new Template("ledger-cancel.html");
  private final Template card = new Template("ledger-card.html");
  private final Ledger ledger;
  private final Cards cards;

  public LedgerPage(Ledger ledger, Cards cards) {
    this.ledger = ledger;
    this.cards = cards;
  }

  @Override
  public Response handle(Request request) {
    Texts texts = Texts.of(request);
    Map<String, String> values = values(texts, ledger.orders(), entry -> admin(texts, entry));
    List<RegisteredCard> registered = cards.all();
    values.put("cards", joined(registered, one -> card(texts, one)));
    values.put("noCards", registered.isEmpty() ? texts.word("cards.empty") : "");
    return page.show(texts, values);
  }

  /** {@code GET /receipt?order=}: the receipt of one order. */
  public Response receipt(Request request) {
    String query = String.valueOf(request.uri().getQuery());
    String orderId = query.substring(query.lastIndexOf("order=") + "order=".length());
    Texts texts = Texts.of(request);
    return receipt.show(texts, values(texts, ledger.order(orderId).stream().toList(), entry -> ""));
  }

  private Map<String, String> values(
      Texts texts, List<LedgerEntry> entries, Function<LedgerEntry, String> admin) {
    Map<String, String> values = new HashMap<>();
    values.put("rows", joined(entries, entry -> row(texts, entry, admin.apply(entry))));
    values.put("note", entries.isEmpty() ? texts.word("ledger.empty") : "");
    values.put("captured", won(entries.stream().mapToLong(LedgerEntry::captured).sum()));
    values.put("refunded", won(entries.stream().mapToLong(LedgerEntry::refunded).sum()));
    return values;
  }

  private String row(Texts texts, LedgerEntry entry, String admin) {
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
            "refunds", lines(entry.refunds(), LedgerPage::described),
            "admin", admin));
  }

  private String admin(Texts texts, LedgerEntry entry) {
    return admin.fill(
        texts, entry.remaining() == 0 ? Map.of() : Map.of("button", button(texts, entry)));
  }

  private String button(Texts texts, LedgerEntry entry) {
    return cancel.fill(
        texts,
        Map.of(
            "path", AdminHandler.cancelPath(entry.orderId()),
            "orderId", entry.orderId(),
            "remaining", String.valueOf(entry.remaining())));
  }

  private String card(Texts texts, RegisteredCard registered) {
    return card.fill(
        texts,
        Map.of(
            "path", AdminHandler.removalPath(registered.billingKey()),
            "card", registered.company() + " " + registered.number(),
            "payerNo", registered.payerNo(),
            "payerName", registered.payerName()));
  }

  private static <T> String joined(List<T> items, Function<T, String> html) {
    return items.stream().map(html).collect(Collectors.joining());
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
