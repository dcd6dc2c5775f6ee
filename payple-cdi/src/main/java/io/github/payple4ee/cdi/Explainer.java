// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Explanation;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.cdi.operation.LateRefunds;
import io.github.payple4ee.cdi.text.Sentences;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the journal of a payment into sentences. */
@Dependent
public class Explainer {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Seoul"));

  private static final String WINDOW_DECLINED = ClaimEvidence.WindowDeclined.class.getSimpleName();

  private final Journal journal;
  private final LateRefunds late;

  @Inject
  Explainer(Journal journal, LateRefunds late) {
    this.journal = journal;
    this.late = late;
  }

  Explanation explain(Payment payment, Locale locale) {
    Sentences texts = Sentences.of("explanations", locale);
    String orderId = payment.orderId();
    Optional<Refund> doubtful =
        journal
            .pendingRefund(orderId)
            .filter(refund -> refund.state() == RefundState.IN_DOUBT)
            .map(Journal.KnownRefund::refund);
    Optional<Refund> unseen =
        journal.unseenRefunds(orderId).stream()
            .map(Journal.KnownRefund::refund)
            .filter(refund -> refund.amount() <= payment.refundable())
            .findFirst()
            .filter(refund -> doubtful.isEmpty() && payment.state() != PaymentState.CANCELLING);
    Optional<Instant> nextAt = journal.nextCheckAt(orderId);
    List<HistoryLine> history = journal.history(orderId);
    return new Explanation(
        orderId,
        payment.state(),
        history.stream().map(line -> sentence(texts, line)).toList(),
        known(texts, payment, history, doubtful, unseen),
        next(texts, payment, key(payment, history, doubtful, unseen, nextAt)),
        nextAt);
  }

  private String known(
      Sentences texts,
      Payment payment,
      List<HistoryLine> history,
      Optional<Refund> doubtful,
      Optional<Refund> unseen) {
    return doubtful
        .map(refund -> known(texts, "known.refund-in-doubt", payment, refund))
        .or(() -> unseen.map(refund -> known(texts, "known.refund-not-seen", payment, refund)))
        .orElseGet(
            () ->
                observed(texts, payment)
                    .orElseGet(
                        () ->
                            texts.get(
                                "known." + known(payment, history),
                                payment.goods(),
                                payment.amount(),
                                payment.refunded(),
                                payment.refundable())));
  }

  /** What Payple said that it charged, while that is not the amount of the order. */
  private Optional<String> observed(Sentences texts, Payment payment) {
    return undecided(payment)
        ? journal
            .observed(payment.orderId())
            .map(
                seen ->
                    texts.get(
                        seen.refunded() == 0 ? "known.observed" : "known.observed-refunded",
                        seen.charged(),
                        payment.amount(),
                        seen.refunded()))
        : Optional.empty();
  }

  private static boolean undecided(Payment payment) {
    return payment.state() == PaymentState.IN_DOUBT || payment.state() == PaymentState.NEEDS_REVIEW;
  }

  private static String known(Payment payment, List<HistoryLine> history) {
    if (windowMayHaveCharged(payment)) {
      return "window";
    }
    return payment.state() == PaymentState.DECLINED && onlyTheBrowserSaysSo(history)
        ? "DECLINED.browser"
        : payment.state().name();
  }

  private static boolean onlyTheBrowserSaysSo(List<HistoryLine> history) {
    return history.stream()
        .filter(line -> line.to() == PaymentState.DECLINED && line.from() != line.to())
        .reduce((before, last) -> last)
        .filter(line -> line.evidence().equals(WINDOW_DECLINED))
        .isPresent();
  }

  /** The money of PAY moves in the window. */
  private static boolean windowMayHaveCharged(Payment payment) {
    return payment.work() == PaymentWork.PAY
        && payment.requestedAt().isPresent()
        && (payment.state().payable() || payment.state() == PaymentState.DECLINED);
  }

  private static String known(Sentences texts, String key, Payment payment, Refund refund) {
    return texts.get(key, refund.amount(), payment.amount(), payment.refunded());
  }

  private String next(Sentences texts, Payment payment, String key) {
    String next = texts.get("next." + key, payment.amount());
    int waiting = journal.undelivered(payment.orderId()).size();
    return waiting == 0 ? next : next + " " + texts.get("next.events", waiting);
  }

  private String key(
      Payment payment,
      List<HistoryLine> history,
      Optional<Refund> doubtful,
      Optional<Refund> unseen,
      Optional<Instant> nextAt) {
    if (doubtful.isPresent()) {
      return nextAt.isPresent() ? "refund-in-doubt" : "refund-review";
    }
    if (journal.givesBack(payment.orderId())) {
      return "gives-back";
    }
    if (unseen.isPresent()) {
      return nextAt.isPresent() ? "refund-not-seen" : "refund-not-seen.over";
    }
    if (told(history, ChargeEvidence.ChargedTwice.class)) {
      return "charged-twice";
    }
    if (payment.state().charged() && lateAndKept(payment, history)) {
      return "late-kept";
    }
    if (payment.state() == PaymentState.NEEDS_REVIEW && seenAnotherAmount(payment)) {
      return "NEEDS_REVIEW.observed";
    }
    if (payment.state() == PaymentState.NOT_CHARGED && nextAt.isEmpty()) {
      return "NOT_CHARGED.over";
    }
    return payment.state() == PaymentState.OPEN && payment.work() == PaymentWork.CHARGE
        ? "OPEN.charge"
        : payment.state().name();
  }

  private boolean seenAnotherAmount(Payment payment) {
    return journal
        .observed(payment.orderId())
        .filter(seen -> seen.charged() != payment.amount())
        .isPresent();
  }

  private boolean lateAndKept(Payment payment, List<HistoryLine> history) {
    return told(history, RefundEvidence.LateRefundImpossible.class) || late.declined(payment);
  }

  private static boolean told(List<HistoryLine> history, Class<? extends Evidence> evidence) {
    return history.stream().anyMatch(line -> line.evidence().equals(evidence.getSimpleName()));
  }

  /** What only the browser said is shown as that. */
  private static String message(Sentences texts, String message) {
    return message.startsWith(ClaimEvidence.BROWSER_SAYS)
        ? texts.get("browser", message.substring(ClaimEvidence.BROWSER_SAYS.length()))
        : message;
  }

  private static String sentence(Sentences texts, HistoryLine line) {
    StringBuilder said = new StringBuilder(texts.get(line.evidence()));
    if (line.phase() != null) {
      said.append(" [").append(line.phase()).append(']');
    }
    if (line.code() != null) {
      said.append(' ').append(line.code());
    }
    if (line.message() != null) {
      said.append(": ").append(message(texts, line.message()));
    }
    String at = TIME.format(line.at());
    return line.from() == line.to()
        ? texts.get("line", at, said)
        : texts.get("line.moved", at, said, line.from(), line.to());
  }
}
