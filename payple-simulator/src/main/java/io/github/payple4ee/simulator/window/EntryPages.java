// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.http.Page;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.http.Template;
import io.github.payple4ee.simulator.http.Texts;
import io.github.payple4ee.simulator.ledger.Bank;
import io.github.payple4ee.simulator.ledger.PaymentLink;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages on which the buyer enters a card, an account, a password, or a choice in a wallet. */
final class EntryPages {
  private static final String POLICY = WindowPages.FRAMED + "form-action 'self'";

  private final Page card = new Page("window.html", "window.title", POLICY);
  private final Page account = new Page("account.html", "window.title.account", POLICY);
  private final Page wallet = new Page("wallet.html", "window.title.wallet", POLICY);
  private final Page password = new Page("password.html", "window.title", POLICY);
  private final Template installments = new Template("installments.html");
  private final Template option = new Template("option.html");
  private final Template otherType = new Template("other-type.html");

  Response show(Texts texts, WindowSession session, Map<String, String> values, boolean rejected) {
    values.put("other", session.link().map(link -> other(texts, session, link)).orElse(""));
    if (session.card().isPresent()) {
      RegisteredCard registered = session.card().get();
      values.put("card", registered.company() + " " + registered.number());
      values.put("problem", rejected ? texts.word("password.invalid") : "");
      return password.show(texts, values);
    }
    if (session.order().wallet().isPresent()) {
      values.put("wallet", texts.word("wallet." + session.order().field("PCD_PAY_METHOD")));
      values.put("problem", rejected ? texts.word("wallet.invalid") : "");
      return wallet.show(texts, values);
    }
    if (session.order().isTransfer()) {
      values.put("banks", banks(texts));
      values.put("problem", rejected ? texts.word("account.invalid") : "");
      return account.show(texts, values);
    }
    values.put(
        "installments", session.offersInstalments() ? installments.fill(texts, Map.of()) : "");
    values.put("problem", rejected ? texts.word("card.invalid") : "");
    return card.show(texts, values);
  }

  private String banks(Texts texts) {
    return Arrays.stream(Bank.values())
        .map(bank -> option.fill(texts, Map.of("value", bank.code(), "label", bank.title())))
        .collect(Collectors.joining());
  }

  // a link may be paid by card or from an account
  private String other(Texts texts, WindowSession session, PaymentLink link) {
    return link.types().stream()
        .filter(type -> !type.equals(session.order().field("PCD_PAY_TYPE")))
        .map(
            type ->
                otherType.fill(texts, Map.of("type", type, "label", texts.word("link.by." + type))))
        .collect(Collectors.joining());
  }
}
