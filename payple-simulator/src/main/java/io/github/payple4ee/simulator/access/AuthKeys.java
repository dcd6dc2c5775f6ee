// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import io.github.payple4ee.simulator.dialect.Dialect;
import io.github.payple4ee.simulator.ledger.IssuedKey;
import io.github.payple4ee.simulator.ledger.IssuedKeys;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The issued AuthKeys. */
public final class AuthKeys {
  private final Map<String, AuthKey> keys = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final KoreanTime time;
  private final Duration lifetime;
  private final Set<Purpose> singleUse;
  private final Dialect dialect;
  private final IssuedKeys issued;

  /**
   * The issued keys.
   *
   * @param singleUse the purposes whose keys are valid for one call only
   */
  public AuthKeys(
      KoreanTime time,
      Duration lifetime,
      Set<Purpose> singleUse,
      Dialect dialect,
      IssuedKeys issued) {
    this.time = time;
    this.lifetime = lifetime;
    this.singleUse = Set.copyOf(singleUse);
    this.dialect = dialect;
    this.issued = issued;
  }

  public AuthKey issue(Purpose purpose, Optional<WebAddress> shop) {
    // kept for another lifetime, to distinguish an expired key from an unknown one
    keys.values().removeIf(key -> key.expiredAt(time.instant().minus(lifetime)));
    used.retainAll(keys.keySet());
    String value = issued.noted(IssuedKey.Kind.AUTH_KEY, dialect.newAuthKey());
    AuthKey key = new AuthKey(value, purpose, shop, time.instant().plus(lifetime));
    keys.put(key.value(), key);
    return key;
  }

  /** The key, if it was issued for this purpose; it may have expired. */
  public Optional<AuthKey> issuedFor(Purpose purpose, String value) {
    return Optional.ofNullable(keys.get(value)).filter(key -> key.purpose() == purpose);
  }

  /**
   * Uses the key. False when it has expired, or when it is a single-use key and was used before.
   */
  public boolean use(AuthKey key) {
    return !key.expiredAt(time.instant())
        && (!singleUse.contains(key.purpose()) || used.add(key.value()));
  }
}
