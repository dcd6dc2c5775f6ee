// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.journal.LinkEvidence;
import io.github.payple4ee.client.LinkResponse;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.net.URISyntaxException;

/** Classifies Payple's answer to the request for a payment link. */
final class LinkAnswers {

  private static final int LONGEST_ADDRESS = 1000;

  private LinkAnswers() {}

  static LinkEvidence evidence(CallResult<LinkResponse> result) {
    return result.fold(
        notSent ->
            new LinkEvidence.LinkNotCreated(
                notSent.phase(), new Refusal(null, notSent.cause().getMessage())),
        unclear -> new LinkEvidence.LinkDoubt(unclear.phase(), unclear.reason()),
        LinkAnswers::ofAnswer);
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

  /** The address for the buyer. It must be https, or an address of this machine for a simulator. */
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
