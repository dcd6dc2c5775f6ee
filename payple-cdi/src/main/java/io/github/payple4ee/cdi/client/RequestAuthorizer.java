// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.client.ConfirmMessage;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleMessage;
import io.github.payple4ee.client.Purpose;
import io.github.payple4ee.client.RequestCredentials;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;

/** Adds the credentials to an envelope: the keys for its purpose and the address. */
@Dependent
public class RequestAuthorizer {

  private final PaypleConfig config;
  private final Authenticator authenticator;

  @Inject
  RequestAuthorizer(PaypleConfig config, Authenticator authenticator) {
    this.config = config;
    this.authenticator = authenticator;
  }

  /**
   * Adds the credentials for one transmission to a message.
   *
   * @throws NotSentException when the credentials could not be obtained; the message must not be
   *     sent
   */
  public <M extends PaypleMessage<M>> Envelope<M> authorize(Envelope<M> envelope, Purpose purpose) {
    if (envelope.credentials() != null) {
      // several lookups share one authentication
      envelope.transmission().reached(Phase.AUTHENTICATED);
      return envelope;
    }
    RequestCredentials credentials =
        envelope.message() instanceof ConfirmMessage confirm
            ? ofWindow(confirm)
            : ofPayple(
                authenticator.authenticate(
                    purpose, TimeBudget.of(config.limits(), envelope.transmission())));
    envelope.transmission().reached(Phase.AUTHENTICATED);
    if (!config.limits().allowAnotherCall(envelope.transmission().elapsed())) {
      throw new NotSentException(
          "Nothing was sent, because Payple's authentication took so long that the"
              + " operation would end after payple.deadline; repeat the call");
    }
    return envelope.with(credentials);
  }

  private RequestCredentials ofPayple(AuthToken token) {
    return credentials(token.target(), token.merchantToken(), token.keyToken(), token.authKey());
  }

  // manual 1-1: confirmed with the key of the window's result and the merchant's own id and key
  private RequestCredentials ofWindow(ConfirmMessage confirm) {
    URI address =
        confirm.address() == null ? config.endpoints().confirmAddress() : confirm.address();
    try {
      return credentials(
          config.endpoints().addresses().vet(address.toString()),
          config.merchant().id(),
          config.merchant().key(),
          confirm.authKey());
    } catch (IllegalArgumentException foreign) {
      throw new NotSentException(foreign.getMessage(), foreign);
    }
  }

  private RequestCredentials credentials(
      URI target, Secret merchantId, Secret merchantKey, Secret authKey) {
    return new RequestCredentials(
        target, config.merchant().referer().orElse(null), merchantId, merchantKey, authKey);
  }
}
