// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The origin of a page: scheme, host and port. */
public record WebAddress(String scheme, String host, int port) {

  /** Empty when the text is not an http or https address. */
  public static Optional<WebAddress> of(String text) {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("(?i)https?")) {
        return Optional.empty();
      }
      return Optional.of(
          new WebAddress(
              uri.getScheme().toLowerCase(Locale.ROOT),
              uri.getHost().toLowerCase(Locale.ROOT),
              uri.getPort()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The first of the texts that is an address. */
  public static Optional<WebAddress> first(Stream<String> texts) {
    return texts.flatMap(text -> of(text).stream()).findFirst();
  }

  public String origin() {
    return scheme + "://" + host + (port < 0 ? "" : ":" + port);
  }

  /** Whether the host is one of these domains or a sub-domain of one. */
  boolean isWithin(Set<String> domains) {
    return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
  }
}
