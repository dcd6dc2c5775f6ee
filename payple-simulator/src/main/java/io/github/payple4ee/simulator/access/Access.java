// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Optional;

/**
 * Checks the merchant's credentials in a request, and whether its AuthKey is valid for a purpose.
 */
public final class Access {
  private final Credentials credentials;
  private final AuthKeys keys;

  public Access(Credentials credentials, AuthKeys keys) {
    this.credentials = credentials;
    this.keys = keys;
  }

  /** Why the request is refused; empty when it is accepted. */
  public Optional<Refusal> refusal(Request request, Purpose purpose, Refusals refusals) {
    if (!credentials.areTokensOrRawIn(request.fields())) {
      return Optional.of(refusals.wrongCredentials());
    }
    Optional<AuthKey> key = keys.issuedFor(purpose, request.field("PCD_AUTH_KEY"));
    if (key.isEmpty()) {
      return Optional.of(refusals.wrongKey());
    }
    return keys.use(key.get()) ? Optional.empty() : Optional.of(refusals.expiredKey());
  }

  /** The refusals of an operation. */
  public record Refusals(Refusal wrongCredentials, Refusal wrongKey, Refusal expiredKey) {

    /** The refusals of operations without codes of their own. */
    public static final Refusals COMMON =
        new Refusals(
            Refusal.LOOKUP_NOT_ALLOWED, Refusal.LOOKUP_NOT_ALLOWED, Refusal.LOOKUP_SESSION_EXPIRED);
  }
}
