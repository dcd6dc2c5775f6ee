// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.claim;

import io.github.payple4ee.cdi.config.ConfirmPaths;
import io.github.payple4ee.cdi.config.Endpoints;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.util.Optional;

/**
 * The address at which a claim says that its payment is confirmed. It is read before a row is
 * locked. A claim is not signed, so the address must be on a host of Payple, and must not be a page
 * at which Payple authenticates, cancels, removes, charges or looks up.
 */
final class ConfirmAddress {

  private final Endpoints endpoints;
  private final @Nullable URI named;
  private final @Nullable String objection;

  private ConfirmAddress(Endpoints endpoints, @Nullable URI named, @Nullable String objection) {
    this.endpoints = endpoints;
    this.named = named;
    this.objection = objection;
  }

  /** Reads what a claim names; a claim that names no address is confirmed at the configured one. */
  static ConfirmAddress of(Claim claim, Endpoints endpoints) {
    Optional<String> address = claim.value(PaypleField.CONFIRM_URL);
    if (address.isEmpty()) {
      return new ConfirmAddress(endpoints, null, null);
    }
    try {
      URI vetted = endpoints.addresses().vet(address.get());
      String path = vetted.getRawPath() == null ? "" : vetted.getRawPath();
      String query = vetted.getRawQuery() == null ? "" : "?" + vetted.getRawQuery();
      return ConfirmPaths.mayConfirm(path, query)
              && !path.equals(endpoints.authAddress().getRawPath())
          ? new ConfirmAddress(endpoints, vetted, null)
          : new ConfirmAddress(
              endpoints, null, "names an address at which Payple does something else than confirm");
    } catch (IllegalArgumentException foreign) {
      return new ConfirmAddress(
          endpoints, null, "names a foreign address to confirm at: " + foreign.getMessage());
    }
  }

  /**
   * Why nothing is sent there.
   *
   * @param windowOrigin what Payple named for the window of this order
   * @return the reason; empty when the payment may be confirmed there
   */
  Optional<String> objection(Optional<String> windowOrigin) {
    if (named != null && !endpoints.addresses().named(named, windowOrigin)) {
      return Optional.of(
          "names a foreign address to confirm at: Payple did not name it for this order");
    }
    return Optional.ofNullable(objection);
  }

  /** The address that the claim names; empty when it names none. */
  Optional<URI> named() {
    return Optional.ofNullable(named);
  }

  /** Whether the answer of that page is believed by itself, without a lookup. */
  boolean believed() {
    return named == null || endpoints.confirmPaths().contain(named);
  }

  /** Whether the claim names another page than the configured one. */
  boolean anotherPage() {
    return named != null && !endpoints.confirmAddress().getPath().equals(named.getPath());
  }
}
