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
import java.util.Optional;

/**
 * {@code POST /php/cPayUser/api/cPayUserAct.php?ACT_=PUSERINFO}: returns the card or account of a
 * billing key.
 */
public final class CardLookupHandler implements OperationHandler {
  private final Access access;
  private final Cards cards;

  public CardLookupHandler(Access access, Cards cards) {
    this.access = access;
    this.cards = cards;
  }

  @Override
  public Operation operation() {
    return Operation.CARD_LOOKUP;
  }

  @Override
  public Optional<String> subject(Request request) {
    return Optional.of(request.field("PCD_PAYER_ID"));
  }

  @Override
  public Answer perform(Request request) {
    return access
        .refusal(request, Purpose.CARD_LOOKUP, Access.Refusals.COMMON)
        .map(Answer::error)
        .orElseGet(
            () ->
                cards
                    .find(request.field("PCD_PAYER_ID"))
                    .map(CardLookupHandler::found)
                    .orElseGet(() -> Answer.error(Refusal.UNKNOWN_CARD)));
  }

  // manual 6: the fields of a card have the names of a bank account
  private static Answer found(RegisteredCard card) {
    return Answer.success("0000", card.masked().isAccount() ? "계좌조회 성공" : "카드조회 성공")
        .with("PCD_PAY_TYPE", card.kind().type())
        .with("PCD_PAY_BANKACCTYPE", "개인")
        .with("PCD_PAYER_ID", card.billingKey())
        .with("PCD_PAYER_NAME", card.payerName())
        .with("PCD_PAYER_HP", masked(card.payerPhone()))
        .with("PCD_PAY_BANK", card.masked().issuerCode())
        .with("PCD_PAY_BANKNAME", card.company())
        .with("PCD_PAY_BANKNUM", card.masked().inGroups())
        .aside("PCD_PAY_ISTAX", "Y");
  }

  private static String masked(String phone) {
    String digits = phone.replaceAll("\\D", "");
    return digits.length() < 10
        ? ""
        : digits.substring(0, 3) + "-****-" + digits.substring(digits.length() - 4);
  }
}
