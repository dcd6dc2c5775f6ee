// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.config.WindowKind;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentDeclined;
import java.time.Duration;
import java.time.Instant;

/** Evidence about the payment window: it was opened, closed or declined, or its time is over. */
public sealed interface WindowEvidence extends ClaimEvidence {

  /**
   * The window is opened. An abandoned or declined payment becomes open again, because another card
   * may be accepted. For PAY the money may move from now on, so the payment is looked up later.
   */
  record WindowOpened(
      Instant lookUpAt, String origin, WindowKind window, Browser windowOwner, boolean certain)
      implements WindowEvidence {

    /** Creates the evidence for the manual's window. */
    public WindowOpened(Instant lookUpAt, String origin, Browser windowOwner, boolean certain) {
      this(lookUpAt, origin, WindowKind.AUTH_PROXY, windowOwner, certain);
    }

    @Override
    public void apply(Transition t) {
      if (!t.row.payment().payable()) {
        t.ignored();
        return;
      }
      // the browser that opens a registration again sends its card; windows of different
      // generations name a browser differently
      boolean anew =
          !t.in(PaymentState.OPEN)
              || t.row.terms.work == PaymentWork.AUTH
              || t.row.binding().kind().filter(before -> before != window).isPresent();
      t.row.binding().bind(windowOwner, certain, anew, t.now);
      if (!t.row.state().payable()) {
        openAgain(t);
      }
      t.row.binding().opened(origin, window, t.now);
      if (t.row.terms.work == PaymentWork.PAY) {
        t.row.request().at(t.row.request().at().orElse(t.now));
        t.checkAt(lookUpAt);
      } else if (lookUpAt.isAfter(t.row.expiresAt())) {
        // the buyer in the window may still pay
        t.checkAt(lookUpAt);
      }
      t.become(PaymentState.OPEN, null, null, null);
    }

    private static void openAgain(Transition t) {
      t.clearSchedule();
      if (t.in(PaymentState.NOT_CHARGED)) {
        t.row.request().keepFirst();
      }
      t.row.request().at(null);
      t.row.refused(null);
      t.checkAt(t.row.expiresAt());
      if (t.row.request().firstAt().isPresent() && t.row.terms.work.movesMoney()) {
        // Payple may still record an earlier attempt
        t.checkLater();
      }
    }
  }

  /** A browser says that the buyer closed the window. */
  record WindowClosed(Browser sender) implements WindowEvidence {
    @Override
    public void apply(Transition t) {
      if (!t.row.binding().lets(sender)) {
        t.note(null, null, ANOTHER_BROWSER);
        return;
      }
      t.become(PaymentState.ABANDONED, null, null, null);
      t.emit(new PaymentAbandoned(t.row.orderId(), t.row.amount(), t.now));
    }
  }

  /**
   * The browser says that the window declined the card. No confirm was sent to Payple, so a later
   * success still counts.
   */
  record WindowDeclined(Refusal refusal, Browser sender) implements WindowEvidence {

    /** Prepares the texts before a row is locked. */
    public WindowDeclined {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      if (!t.row.binding().lets(sender)) {
        t.note(null, null, ANOTHER_BROWSER);
        return;
      }
      t.row.refused(refusal);
      t.become(PaymentState.DECLINED, null, refusal.code(), said());
      t.row.declinedByBrowser(true);
      t.emit(new PaymentDeclined(t.row.orderId(), t.row.amount(), refusal, t.now));
    }

    private String said() {
      return BROWSER_SAYS + (refusal.message() == null ? "no reason" : refusal.message());
    }
  }

  /**
   * The order was not paid in time, as far as the module knows. It is still looked up if no lookup
   * confirmed that, or if Payple did not know an earlier attempt.
   */
  record Expired(Duration timeToLive, boolean unsure) implements WindowEvidence {

    /** Creates the evidence for an order that Payple does not know. */
    public Expired(Duration timeToLive) {
      this(timeToLive, false);
    }

    @Override
    public void apply(Transition t) {
      boolean lookedUpAgain = unsure || t.row.request().firstAt().isPresent();
      if (t.in(PaymentState.DECLINED)) {
        if (!(lookedUpAgain && t.checkLater())) {
          t.clearSchedule();
        }
        t.ignored();
        return;
      }
      t.clearSchedule();
      if (lookedUpAgain) {
        t.checkLater();
      }
      t.become(PaymentState.EXPIRED, null, null, "open for longer than " + timeToLive);
    }
  }
}
