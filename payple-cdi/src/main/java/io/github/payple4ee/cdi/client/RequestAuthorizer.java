// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.client.Authorization;
import io.github.payple4ee.client.ConfirmMessage;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.PaypleMessage;
import io.github.payple4ee.client.Purpose;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts into an envelope what it needs to be sent: the keys for its purpose and the address. */
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
   * Authorizes a message for one transmission.
   *
   * @throws NotSentException when there is no permission; nothing may be sent then
   */
  public <M extends PaypleMessage> Envelope<M> authorize(Envelope<M> envelope, Purpose purpose) {
    if (envelope.authorization() != null) {
      // one authentication for several lookups
      envelope.transmission().reached(Phase.AUTHENTICATED);
      return envelope;
    }
    Authorization permission =
        envelope.message() instanceof ConfirmMessage confirm
            ? ofWindow(confirm)
            : ofPayple(
                authenticator.authenticate(
                    purpose, TimeBudget.of(config, envelope.transmission())));
    envelope.transmission().reached(Phase.AUTHENTICATED);
    if (!config.allowsAnotherCall(envelope.transmission().elapsed())) {
      throw new NotSentException(
          "Payple took so long to authenticate that the operation would end after payple.deadline");
    }
    return envelope.with(permission);
  }

  private Authorization ofPayple(AuthToken grant) {
    return permission(grant.target(), grant.merchantToken(), grant.keyToken(), grant.authKey());
  }

  // manual 1-1: confirmed with the key of the window's result and the merchant's own id and key
  private Authorization ofWindow(ConfirmMessage confirm) {
    URI address = confirm.address() == null ? config.confirmAddress() : confirm.address();
    try {
      return permission(
          config.addresses().vet(address.toString()),
          config.merchantId(),
          config.merchantKey(),
          confirm.authKey());
    } catch (IllegalArgumentException foreign) {
      throw new NotSentException(foreign.getMessage(), foreign);
    }
  }

  private Authorization permission(
      URI target, Secret merchant, Secret merchantKey, Secret authKey) {
    Map<PaypleField, Secret> credentials = new LinkedHashMap<>();
    credentials.put(PaypleField.MERCHANT_ID, merchant);
    credentials.put(PaypleField.MERCHANT_KEY, merchantKey);
    credentials.put(PaypleField.OPERATION_KEY, authKey);
    return new Authorization(target, config.referer().orElse(null), credentials);
  }
}
