// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentLink;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.JournalException;
import io.github.payple4ee.cdi.journal.LinkEvidence;
import io.github.payple4ee.cdi.journal.NewPayment;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.protocol.KoreanDay;
import io.github.payple4ee.client.LinkMessage;
import io.github.payple4ee.client.LinkResponse;
import io.github.payple4ee.client.PaypleClient;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Creates payment links: the row first, then the call, once. The buyer charges a link, so that the
 * reconciliation job looks the order up until the link has expired.
 */
@Dependent
public class Links {

  // a buyer takes a while to receive and open the link; a webhook brings the lookup forward
  private static final Duration FIRST_LOOKUP = Duration.ofMinutes(10);
  private static final int LONGEST_ADDRESS = 1000;

  private final TimeLimits limits;
  private final PaypleClient client;
  private final Payments journal;
  private final ModuleClock clock;

  @Inject
  Links(TimeLimits limits, @RestClient PaypleClient client, Payments journal, ModuleClock clock) {
    this.limits = limits;
    this.client = client;
    this.journal = journal;
    this.clock = clock;
  }

  /** Creates a link, as {@code PaypleService.createLink} says. */
  public Outcome<PaymentLink> create(LinkRequest request) {
    Instant end = KoreanDay.instant(request.expiresAt());
    Instant now = clock.instant();
    if (!end.isAfter(now)) {
      throw new IllegalArgumentException(
          "expiresAt must be in the future, as Korean time (PCD_LINK_EXPIREDATE); was "
              + request.expiresAt());
    }
    Payment payment = journal.open(NewPayment.of(request), end);
    requireSameEnd(payment.orderId(), end);
    if (payment.state() != PaymentState.OPEN) {
      throw new OrderConflictException(
          "Order " + payment.orderId() + " is " + payment.state() + " and needs no payment link");
    }
    return requested(request.orderId(), now) ? send(request, end) : known(request.orderId());
  }

  /** The end decides when the order expires, so that it stays what it was. */
  private void requireSameEnd(String orderId, Instant end) {
    Instant known = journal.require(orderId).expiresAt();
    if (!known.equals(end)) {
      throw new OrderConflictException(
          "Order " + orderId + " has a payment link that expires at " + known + ", not at " + end);
    }
  }

  /** Whether this request is the one that asks for the link. */
  private boolean requested(String orderId, Instant now) {
    try {
      return journal
          .transition(orderId, new LinkEvidence.LinkRequested(now.plus(FIRST_LOOKUP)))
          .changed();
    } catch (JournalException lost) {
      throw new NotSentException(
          "The journal did not confirm the request for a link of order "
              + orderId
              + ", so that nothing was sent to Payple; repeat it with the same order id, and with a new"
              + " one when the outcome is in doubt then",
          lost);
    }
  }

  private Outcome<PaymentLink> known(String orderId) {
    PaymentRecord record = journal.require(orderId);
    return record
        .link()
        .<Outcome<PaymentLink>>map(
            address ->
                new Outcome.Approved<>(new PaymentLink(orderId, address, record.expiresAt())))
        .orElseGet(() -> new Outcome.InDoubt<>(orderId, Phase.SENT));
  }

  private Outcome<PaymentLink> send(LinkRequest request, Instant end) {
    String orderId = request.orderId();
    CallResult<LinkResponse> result =
        PaypleCall.send(new TimeBudget(limits), LinkMessage.of(request), client::createLink);
    LinkEvidence learned = learned(result);
    journal.transition(orderId, learned);
    result.orThrowNotSent();
    if (learned instanceof LinkEvidence.LinkCreated created) {
      return new Outcome.Approved<>(new PaymentLink(orderId, created.address(), end));
    }
    return learned instanceof LinkEvidence.LinkNotCreated refused
        ? new Outcome.Declined<>(orderId, refused.refusal())
        : new Outcome.InDoubt<>(orderId, result.phase());
  }

  private static LinkEvidence learned(CallResult<LinkResponse> result) {
    return result.fold(
        notSent ->
            new LinkEvidence.LinkNotCreated(
                notSent.phase(), new Refusal(null, notSent.cause().getMessage())),
        unclear -> new LinkEvidence.LinkDoubt(unclear.phase(), unclear.reason()),
        Links::ofAnswer);
  }

  private static LinkEvidence ofAnswer(LinkResponse response) {
    URI address = address(response.address());
    if (response.success() && address != null) {
      return new LinkEvidence.LinkCreated(address);
    }
    return response.refused()
        ? new LinkEvidence.LinkNotCreated(Phase.UNDERSTOOD, response.refusal())
        : new LinkEvidence.LinkDoubt(
            Phase.ANSWERED, "Payple answered neither with a link nor with a refusal");
  }

  /** The buyer is sent there: an address of https, or of this machine for a simulator. */
  private static @Nullable URI address(@Nullable String text) {
    if (text == null || text.length() > LONGEST_ADDRESS) {
      return null;
    }
    try {
      URI address = new URI(text);
      boolean safe =
          "https".equals(address.getScheme())
              || ("http".equals(address.getScheme()) && AddressPolicy.loopback(address));
      return safe && address.getHost() != null && address.getRawUserInfo() == null ? address : null;
    } catch (URISyntaxException malformed) {
      return null;
    }
  }
}
