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
 * The address of the confirm, as a claim names it. It is read before a row is locked. A claim is
 * not signed. So the address must be on a host of Payple, and must not be a page of another
 * operation of Payple.
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

  /**
   * Reads the address from a claim. A claim without an address is confirmed at the configured
   * address.
   */
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
              endpoints, null, "the claim names the address of another operation than the confirm");
    } catch (IllegalArgumentException foreign) {
      return new ConfirmAddress(
          endpoints,
          null,
          "the claim names a foreign address for the confirm: " + foreign.getMessage());
    }
  }

  /**
   * Why nothing is sent to the address.
   *
   * @param windowOrigin the host that Payple named for the window of this order
   * @return the reason; empty when the payment may be confirmed there
   */
  Optional<String> objection(Optional<String> windowOrigin) {
    if (named != null && !endpoints.addresses().named(named, windowOrigin)) {
      return Optional.of(
          "the claim names a foreign address for the confirm: Payple did not name"
              + " it for this order");
    }
    return Optional.ofNullable(objection);
  }

  /** The address that the claim names; empty when it names none. */
  Optional<URI> named() {
    return Optional.ofNullable(named);
  }

  /** Whether the answer of that page is trusted without a lookup. */
  boolean believed() {
    return named == null || endpoints.confirmPaths().contain(named);
  }

  /** Whether the claim names another page than the configuration. */
  boolean anotherPage() {
    return named != null && !endpoints.confirmAddress().getPath().equals(named.getPath());
  }
}
