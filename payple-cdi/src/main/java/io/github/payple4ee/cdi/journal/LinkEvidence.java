// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Evidence about a payment link. The buyer's action charges it, so the module looks the order up
 * from then on.
 */
public sealed interface LinkEvidence extends Evidence {

  /**
   * The shop requests the link. The order is looked up from now on, after any answer, because a
   * link may exist although its answer was lost. When the request is repeated, the time of the
   * first one is stored.
   */
  record LinkRequested(Instant lookUpAt) implements LinkEvidence {
    @Override
    public void apply(Transition t) {
      t.row.request().keepFirst();
      t.row.request().next(t.now);
      t.checkAt(lookUpAt);
      t.become(
          t.row.state(),
          null,
          null,
          earlierRequest(t).isPresent()
              ? "a payment link is requested again"
              : "a payment link is requested");
    }
  }

  /** The time of an earlier request that may have created a link. */
  private static Optional<Instant> earlierRequest(Transition t) {
    return t.row.request().firstAt();
  }

  /**
   * Payple created a link. The first link that is recorded is the link of the order. The address of
   * a second one, of a repeated request, is discarded.
   */
  record LinkCreated(URI address) implements LinkEvidence {
    @Override
    public void apply(Transition t) {
      if (t.row.link != null) {
        t.note(
            Phase.UNDERSTOOD,
            null,
            "no change: the order has the payment link that was recorded before this one");
        return;
      }
      t.row.link = address.toString();
      t.become(t.row.state(), Phase.UNDERSTOOD, null, "the payment link is created");
    }

    /** Prints no address, because the address opens a payment. */
    @Override
    public String toString() {
      return "LinkCreated[***]";
    }
  }

  /**
   * The request created no link, because it was not sent or Payple refused it. The shop may repeat
   * it. The order is still looked up when an earlier request may have created a link.
   */
  record LinkNotCreated(Phase phase, Refusal refusal) implements LinkEvidence {

    /** Prepares the texts before a row is locked. */
    public LinkNotCreated {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      Optional<Instant> earlier = earlierRequest(t);
      t.row.request().at(earlier.orElse(null));
      if (earlier.isEmpty()) {
        t.checkAt(t.row.expiresAt());
      }
      t.become(t.row.state(), phase, refusal.code(), refusal.message());
    }
  }

  /** The request may have reached Payple, and no trustworthy answer arrived. */
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
