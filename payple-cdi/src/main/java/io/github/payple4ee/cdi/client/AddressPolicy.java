// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import jakarta.annotation.Nullable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides which addresses may receive a secret: https to a host of the list, at the standard port
 * or the one that is listed with it. Plain http is for a loopback address alone, and only while
 * Payple itself is configured at one.
 */
public final class AddressPolicy {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|\\[::1]|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  private static final Pattern LEFT_OUT = Pattern.compile("[?#\\p{Cntrl}].*", Pattern.DOTALL);
  private static final int LONGEST_SHOWN = 100;
  private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

  private final URI payple;
  private final boolean loopbackAllowed;
  private final boolean ownIsListed;
  private final Set<String> allowed = new TreeSet<>();
  // Payple names the same address again and again
  private volatile @Nullable Vetted latest;

  /**
   * A policy for Payple at this address.
   *
   * @param payple the base address of Payple, always allowed
   * @param furtherHosts {@code host} or {@code host:port}
   * @throws IllegalArgumentException when the base address is plain http to a remote host, or no
   *     address
   */
  public AddressPolicy(URI payple, Iterable<String> furtherHosts) {
    this.payple = payple;
    this.loopbackAllowed = loopback(payple);
    for (String host : furtherHosts) {
      allowed.add(host.contains(":") ? host : host + ":" + HTTPS_PORT);
    }
    this.ownIsListed = listed(payple);
    if (payple.getHost() != null) {
      allowed.add(payple.getHost() + ":" + port(payple));
    }
    vet(payple.toString());
  }

  /**
   * Lets an address pass, or refuses it.
   *
   * @param address what somebody says is an address of Payple
   * @return the address
   * @throws IllegalArgumentException when no secret may go there; the message names the host and
   *     the reason
   */
  public URI vet(String address) {
    Vetted known = latest;
    if (known != null && known.address().equals(address)) {
      return known.uri();
    }
    URI uri = vetted(address);
    latest = new Vetted(address, uri);
    return uri;
  }

  private URI vetted(String address) {
    URI uri = parse(address);
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw refused(address, "it is not a plain absolute address");
    }
    if (LOOPBACK.matcher(host).matches()) {
      if (loopbackAllowed && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return uri;
      }
      throw refused(address, "a loopback address is only for a Payple that is configured at one");
    }
    if (!"https".equals(uri.getScheme())) {
      throw refused(address, "secrets go over https alone");
    }
    if (!HOST.matcher(host).matches() || !(listed(uri) || neighbour(uri))) {
      throw refused(address, "the host is not on the list; payple.allowed-hosts adds to it");
    }
    return uri;
  }

  /**
   * Lets an address of a claim pass, or refuses it. Ports that are not listed may be anybody's, so
   * it must be listed, Payple's own, or the one that Payple named for the window.
   *
   * @param address what a browser says is an address of Payple
   * @param window what Payple named for the window of this order, if it named one
   * @return the address
   * @throws IllegalArgumentException when no secret may go there
   */
  public URI vetClaimed(String address, Optional<String> window) {
    URI uri = vet(address);
    if (!listed(uri)
        && !origin(uri).equals(origin(payple))
        && !window.equals(Optional.of(origin(uri)))) {
      throw refused(address, "Payple did not name it for this order");
    }
    return uri;
  }

  /** Whether Payple itself is configured at an address of this machine. */
  public boolean loopbackAllowed() {
    return loopbackAllowed;
  }

  /** Whether the base address is on the list also when nobody had configured it. */
  public boolean ownIsListed() {
    return ownIsListed;
  }

  /** Whether an address is one of this machine itself. */
  public static boolean loopback(URI uri) {
    return uri.getHost() != null && LOOPBACK.matcher(uri.getHost()).matches();
  }

  /** Scheme, host and port of an address. */
  public static String origin(URI uri) {
    return uri.getScheme()
        + "://"
        + uri.getHost()
        + (uri.getPort() == -1 ? "" : ":" + uri.getPort());
  }

  private boolean listed(URI uri) {
    return allowed.contains(uri.getHost() + ":" + port(uri));
  }

  /** A Payple that is configured at a port of its own may use others of the same host. */
  private boolean neighbour(URI uri) {
    return uri.getHost().equals(payple.getHost()) && port(payple) != HTTPS_PORT;
  }

  private static URI parse(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException malformed) {
      throw refused("an address", "it is malformed");
    }
  }

  private static int port(URI uri) {
    int standard = "http".equals(uri.getScheme()) ? HTTP_PORT : HTTPS_PORT;
    return uri.getPort() == -1 ? standard : uri.getPort();
  }

  private static IllegalArgumentException refused(String address, String reason) {
    return new IllegalArgumentException("No secret is sent to " + shown(address) + ": " + reason);
  }

  /** Without query and user, and with nothing that looks like something else or like nothing. */
  private static String shown(String address) {
    String plain = LEFT_OUT.matcher(address).replaceFirst("").replaceAll("//[^/]*@", "//***@");
    String ascii =
        plain
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .mapToObj(AddressPolicy::visible)
            .collect(Collectors.joining());
    return ascii.length() <= LONGEST_SHOWN ? ascii : ascii.substring(0, LONGEST_SHOWN) + "...";
  }

  private static String visible(int letter) {
    return letter < 0x7f ? Character.toString(letter) : "\\u{" + Integer.toHexString(letter) + "}";
  }

  /**
   * An address that may receive secrets.
   *
   * @param address as it was named
   * @param uri the same
   */
  private record Vetted(String address, URI uri) {

    @Override
    public String toString() {
      return origin(uri);
    }
  }
}
