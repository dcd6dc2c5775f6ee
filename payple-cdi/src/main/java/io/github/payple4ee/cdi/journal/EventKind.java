// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CashReceiptState;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.AccountNotRegistered;
import io.github.payple4ee.event.AccountRegistered;
import io.github.payple4ee.event.AccountRemoved;
import io.github.payple4ee.event.CardNotRegistered;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.CashReceiptChanged;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of events. The outbox stores the code of a kind: a stored code keeps its meaning, even
 * if the class is renamed.
 */
enum EventKind {
  PAYMENT_COMPLETED(
      "PaymentCompleted",
      PaymentCompleted.class,
      e -> new PaymentCompleted(e.orderId(), e.amount(), e.flag("late"), e.at())),
  PAYMENT_DECLINED(
      "PaymentDeclined",
      PaymentDeclined.class,
      e ->
          new PaymentDeclined(
              e.orderId(),
              e.amount(),
              new Refusal(e.textOrNull("code"), e.textOrNull("message")),
              e.at())),
  PAYMENT_ABANDONED(
      "PaymentAbandoned",
      PaymentAbandoned.class,
      e -> new PaymentAbandoned(e.orderId(), e.amount(), e.at())),
  PAYMENT_IN_DOUBT(
      "PaymentInDoubt",
      PaymentInDoubt.class,
      e -> new PaymentInDoubt(e.orderId(), e.amount(), e.at())),
  PAYMENT_NOT_CHARGED(
      "PaymentNotCharged",
      PaymentNotCharged.class,
      e -> new PaymentNotCharged(e.orderId(), e.amount(), e.at())),
  PAYMENT_NEEDS_REVIEW(
      "PaymentNeedsReview",
      PaymentNeedsReview.class,
      e -> new PaymentNeedsReview(e.orderId(), e.amount(), e.at())),
  PAYMENT_MISMATCHED(
      "PaymentMismatched",
      PaymentMismatched.class,
      e -> new PaymentMismatched(e.orderId(), e.amount(), e.text("reason"), e.at())),
  PAYMENT_CANCELLED(
      "PaymentCancelled",
      PaymentCancelled.class,
      e ->
          new PaymentCancelled(
              e.orderId(),
              e.amount(),
              e.text("refundId"),
              e.number("refunded"),
              e.number("remaining"),
              e.at())),
  CARD_REGISTERED(
      "CardRegistered",
      CardRegistered.class,
      e -> new CardRegistered(e.orderId(), e.text("payerNumber"), e.at())),
  CARD_NOT_REGISTERED(
      "CardNotRegistered",
      CardNotRegistered.class,
      e -> new CardNotRegistered(e.orderId(), e.text("payerNumber"), e.at())),
  CARD_REMOVED(
      "CardRemoved",
      CardRemoved.class,
      e -> new CardRemoved(e.orderId(), e.text("payerNumber"), e.at())),
  CASH_RECEIPT_CHANGED(
      "CashReceiptChanged",
      CashReceiptChanged.class,
      e ->
          new CashReceiptChanged(
              e.orderId(),
              e.amount(),
              CashReceiptState.valueOf(e.text("state")),
              e.textOrNull("number"),
              e.at())),
  ACCOUNT_REGISTERED(
      "AccountRegistered",
      AccountRegistered.class,
      e -> new AccountRegistered(e.orderId(), e.text("payerNumber"), e.at())),
  ACCOUNT_NOT_REGISTERED(
      "AccountNotRegistered",
      AccountNotRegistered.class,
      e -> new AccountNotRegistered(e.orderId(), e.text("payerNumber"), e.at())),
  ACCOUNT_REMOVED(
      "AccountRemoved",
      AccountRemoved.class,
      e -> new AccountRemoved(e.orderId(), e.text("payerNumber"), e.at()));

  private static final Map<Class<?>, EventKind> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.type, Function.identity()));
  private static final Map<String, EventKind> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(EventKind::code, Function.identity()));

  private final String code;
  private final Class<? extends PaymentEvent> type;
  private final Function<StoredEvent, PaymentEvent> reader;

  EventKind(
      String code, Class<? extends PaymentEvent> type, Function<StoredEvent, PaymentEvent> reader) {
    this.code = code;
    this.type = type;
    this.reader = reader;
  }

  static EventKind of(PaymentEvent event) {
    return BY_TYPE.get(event.getClass());
  }

  static EventKind ofCode(String code) {
    EventKind kind = BY_CODE.get(code);
    if (kind == null) {
      throw new IllegalStateException(
          "The journal has an event of the kind "
              + code
              + ", which this version does not know; update this node to the version of the others");
    }
    return kind;
  }

  /** The code that the outbox stores. */
  String code() {
    return code;
  }

  /** Creates the event from its stored form. */
  PaymentEvent read(StoredEvent stored) {
    return reader.apply(stored);
  }

  Class<? extends PaymentEvent> type() {
    return type;
  }
}
