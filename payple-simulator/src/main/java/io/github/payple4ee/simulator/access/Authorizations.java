// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import io.github.payple4ee.simulator.dialect.Dialect;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.Charge;
import io.github.payple4ee.simulator.ledger.Identifiers;
import io.github.payple4ee.simulator.ledger.IssuedKey;
import io.github.payple4ee.simulator.ledger.IssuedKeys;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Authenticated payments by request key. Confirmed payments stay, to distinguish them from unknown
 * ones.
 */
public final class Authorizations {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Map<String, Authorization> waiting = new ConcurrentHashMap<>();
  private final Set<String> declined = ConcurrentHashMap.newKeySet();
  private final KoreanTime time;
  private final Duration lifetime;
  private final ConfirmAddresses addresses;
  private final Dialect dialect;
  private final IssuedKeys issued;

  public Authorizations(
      KoreanTime time,
      Duration lifetime,
      ConfirmAddresses addresses,
      Dialect dialect,
      IssuedKeys issued) {
    this.time = time;
    this.lifetime = lifetime;
    this.addresses = addresses;
    this.dialect = dialect;
    this.issued = issued;
  }

  public Authorization add(Charge charge) {
    waiting.values().removeIf(old -> old.expiredAt(time.instant().minus(KEPT)));
    declined.retainAll(waiting.keySet());
    Authorization authorization =
        new Authorization(
            issued.noted(IssuedKey.Kind.REQUEST_KEY, Identifiers.requestKey()),
            issued.noted(IssuedKey.Kind.AUTH_KEY, dialect.newAuthKey()),
            charge,
            addresses.pathOf(charge),
            time.instant().plus(lifetime));
    waiting.put(authorization.requestKey(), authorization);
    return authorization;
  }

  public Optional<Authorization> find(String requestKey) {
    return Optional.ofNullable(waiting.get(requestKey));
  }

  /** Whether the request was sent to the address in the callback, if the options require that. */
  public boolean isAskedForAt(Authorization authorization, Request request) {
    return addresses.accept(authorization, request);
  }

  public boolean expired(Authorization authorization) {
    return authorization.expiredAt(time.instant());
  }

  /** Records that the confirm was declined, so that its keys are not valid for another confirm. */
  public void decline(Authorization authorization) {
    declined.add(authorization.requestKey());
  }

  public boolean isDeclined(Authorization authorization) {
    return declined.contains(authorization.requestKey());
  }
}
