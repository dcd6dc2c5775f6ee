// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Explanation;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.journal.AutoRefund;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.EvidenceKind;
import io.github.payple4ee.cdi.journal.Outbox;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundRecord;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.cdi.text.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Explains a payment in sentences, from its journal. */
@Dependent
public class Explainer {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Seoul"));

  private final Payments journal;
  private final Outbox outbox;

  @Inject
  Explainer(Payments journal, Outbox outbox) {
    this.journal = journal;
    this.outbox = outbox;
  }

  Explanation explain(PaymentRecord record, Locale locale) {
    Messages texts = Messages.of("explanations", locale);
    String orderId = record.payment().orderId();
    return new Explanation(
        orderId,
        record.payment().state(),
        journal.history(orderId).stream().map(line -> sentence(texts, line)).toList(),
        known(texts, record),
        next(texts, record.payment(), key(record)),
        record.nextCheckAt());
  }

  private static Optional<Refund> doubtfulRefund(PaymentRecord record) {
    return record
        .pendingRefund()
        .filter(refund -> refund.state() == RefundState.IN_DOUBT)
        .map(RefundRecord::refund);
  }

  private static Optional<Refund> unseenRefund(PaymentRecord record) {
    return record.unseenRefunds().stream()
        .map(RefundRecord::refund)
        .filter(refund -> refund.amount() <= record.payment().refundable())
        .findFirst()
        .filter(refund -> record.payment().state() != PaymentState.CANCELLING);
  }

  private static String known(Messages texts, PaymentRecord record) {
    Payment payment = record.payment();
    return doubtfulRefund(record)
        .map(refund -> known(texts, "known.refund-in-doubt", payment, refund))
        .or(
            () ->
                unseenRefund(record)
                    .map(refund -> known(texts, "known.refund-not-seen", payment, refund)))
        .or(() -> observed(texts, record))
        .orElseGet(
            () ->
                texts.get(
                    "known." + knownKey(record),
                    payment.goods(),
                    payment.amount(),
                    payment.refunded(),
                    payment.refundable()));
  }

  /** The amount that Payple says it charged, when it is not the amount of the order. */
  private static Optional<String> observed(Messages texts, PaymentRecord record) {
    return record
        .observed()
        .filter(seen -> undecided(record.payment()))
        .map(
            seen ->
                texts.get(
                    seen.refunded() == 0 ? "known.observed" : "known.observed-refunded",
                    seen.charged(),
                    record.payment().amount(),
                    seen.refunded()));
  }

  private static boolean undecided(Payment payment) {
    return payment.state() == PaymentState.IN_DOUBT || payment.state() == PaymentState.NEEDS_REVIEW;
  }

  private static String knownKey(PaymentRecord record) {
    if (buyerMayHaveCharged(record.payment())) {
      return record.payment().work() == PaymentWork.LINK ? "link" : "window";
    }
    return record.declinedByBrowser() ? "DECLINED.browser" : record.payment().state().name();
  }

  /**
   * Whether the buyer's own action charges: in the window of PAY, or on the page of a payment link.
   */
  private static boolean buyerMayHaveCharged(Payment payment) {
    return payment.work().chargedByTheBuyer()
        && payment.requestedAt().isPresent()
        && (payment.state().payable() || payment.state() == PaymentState.DECLINED);
  }

  private static String known(Messages texts, String key, Payment payment, Refund refund) {
    return texts.get(key, refund.amount(), payment.amount(), payment.refunded());
  }

  private String next(Messages texts, Payment payment, String key) {
    String next = texts.get("next." + key, payment.amount());
    int waiting = outbox.undelivered(payment.orderId()).size();
    return waiting == 0 ? next : next + " " + texts.get("next.events", waiting);
  }

  private static String key(PaymentRecord record) {
    boolean scheduled = record.nextCheckAt().isPresent();
    if (doubtfulRefund(record).isPresent()) {
      return scheduled ? "refund-in-doubt" : "refund-review";
    }
    if (record.autoRefund() == AutoRefund.DUE) {
      return "gives-back";
    }
    if (unseenRefund(record).isPresent()) {
      return scheduled ? "refund-not-seen" : "refund-not-seen.over";
    }
    return record.chargedTwice() ? "charged-twice" : keyOfState(record, scheduled);
  }

  private static String keyOfState(PaymentRecord record, boolean scheduled) {
    Payment payment = record.payment();
    if (payment.state().charged() && lateAndKept(record)) {
      return "late-kept";
    }
    return switch (payment.state()) {
      case NEEDS_REVIEW -> seenAnotherAmount(record) ? "NEEDS_REVIEW.observed" : "NEEDS_REVIEW";
      case NOT_CHARGED -> scheduled ? "NOT_CHARGED" : "NOT_CHARGED.over";
      case OPEN -> keyOfOpen(record);
      default -> payment.state().name();
    };
  }

  private static String keyOfOpen(PaymentRecord record) {
    return switch (record.payment().work()) {
      case CHARGE -> "OPEN.charge";
      case LINK -> record.link().isPresent() ? "OPEN.link" : "OPEN.link.unknown";
      default -> "OPEN";
    };
  }

  private static boolean seenAnotherAmount(PaymentRecord record) {
    return record
        .observed()
        .filter(seen -> seen.charged() != record.payment().amount())
        .isPresent();
  }

  private static boolean lateAndKept(PaymentRecord record) {
    return record.autoRefund() == AutoRefund.IMPOSSIBLE
        || record.autoRefund() == AutoRefund.DECLINED;
  }

  /** Marks a message that only the browser sent as such. */
  private static String message(Messages texts, HistoryLine line) {
    String message = line.message();
    return EvidenceKind.WINDOW_DECLINED.code().equals(line.evidence())
            && message.startsWith(ClaimEvidence.BROWSER_SAYS)
        ? texts.get("browser", message.substring(ClaimEvidence.BROWSER_SAYS.length()))
        : message;
  }

  private static String sentence(Messages texts, HistoryLine line) {
    StringBuilder said = new StringBuilder(texts.get(line.evidence()));
    if (line.phase() != null) {
      said.append(" [").append(line.phase()).append(']');
    }
    if (line.code() != null) {
      said.append(' ').append(line.code());
    }
    if (line.message() != null) {
      said.append(": ").append(message(texts, line));
    }
    String at = TIME.format(line.at());
    return line.from() == line.to()
        ? texts.get("line", at, said)
        : texts.get("line.moved", at, said, line.from(), line.to());
  }
}
