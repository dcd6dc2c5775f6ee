// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.Access;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import io.github.payple4ee.simulator.webhook.MethodWebhooks;
import java.util.Optional;

/** {@code POST /php/cPayUser/api/cPayUserAct.php?ACT_=PUSERDEL}: removes a billing key. */
public final class CardRemovalHandler implements OperationHandler {
  private final Access access;
  private final Cards cards;
  private final MethodWebhooks webhooks;

  public CardRemovalHandler(Access access, Cards cards, MethodWebhooks webhooks) {
    this.access = access;
    this.cards = cards;
    this.webhooks = webhooks;
  }

  @Override
  public Operation operation() {
    return Operation.CARD_REMOVAL;
  }

  @Override
  public Optional<String> subject(Request request) {
    return Optional.of(request.field("PCD_PAYER_ID"));
  }

  @Override
  public Answer perform(Request request) {
    return access
        .refusal(request, Purpose.CARD_REMOVAL, Access.Refusals.COMMON)
        .map(Answer::error)
        .orElseGet(() -> remove(request));
  }

  private Answer remove(Request request) {
    Optional<RegisteredCard> card = cards.find(request.field("PCD_PAYER_ID"));
    if (card.isEmpty() || !cards.remove(card.get().billingKey())) {
      return Answer.error(Refusal.UNKNOWN_CARD);
    }
    webhooks.removed(card.get());
    return removed(card.get(), request);
  }

  // manual 5: a success without a code
  private static Answer removed(RegisteredCard card, Request request) {
    return new Answer()
        .with("PCD_PAY_RST", "success")
        .with("PCD_PAY_MSG", "해지완료")
        .with("PCD_PAY_TYPE", card.kind().type())
        .with("PCD_PAY_WORK", "PUSERDEL")
        .with("PCD_PAYER_ID", card.billingKey())
        .withNumber("PCD_PAYER_NO", request.fields().getOrDefault("PCD_PAYER_NO", card.payerNo()));
  }
}
