// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import java.net.URI;
import java.time.Instant;

/**
 * What becomes of a payment link. The buyer charges it, so that Payple is looked up from then on.
 */
public sealed interface LinkEvidence extends Evidence {

  /**
   * The shop asks for the link, once. The order is looked up from now on, whatever the answer is: a
   * link may exist whose answer was lost.
   */
  record LinkRequested(Instant lookUpAt) implements LinkEvidence {
    @Override
    public void apply(Transition t) {
      if (t.row.request().at().isPresent()) {
        t.ignored();
        return;
      }
      t.row.request().next(t.now);
      t.checkAt(lookUpAt);
      t.become(t.row.state(), null, null, "a payment link is requested");
    }
  }

  /** Payple created the link. */
  record LinkCreated(URI address) implements LinkEvidence {
    @Override
    public void apply(Transition t) {
      t.row.link = address.toString();
      t.become(t.row.state(), Phase.UNDERSTOOD, null, "the payment link is created");
    }

    /** Prints no address: it opens a payment. */
    @Override
    public String toString() {
      return "LinkCreated[***]";
    }
  }

  /**
   * There is no link: the request was not sent, or Payple refused it. It may be requested again.
   */
  record LinkNotCreated(Phase phase, Refusal refusal) implements LinkEvidence {

    /** Prepares the texts before a row is locked. */
    public LinkNotCreated {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      t.row.request().at(null);
      t.checkAt(t.row.expiresAt());
      t.become(t.row.state(), phase, refusal.code(), refusal.message());
    }
  }

  /** The request may have reached Payple, and no trustworthy answer came. */
  record LinkDoubt(Phase phase, String reason) implements LinkEvidence {

    /** Prepares the texts before a row is locked. */
    public LinkDoubt {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      t.note(phase, null, reason);
    }
  }
}
