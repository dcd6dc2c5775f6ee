// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Decides which addresses may receive a secret: https to a host of the list, at the standard port
 * or the one that is listed with it. Plain http is allowed only to a loopback address, and only
 * while {@code payple.url} is a loopback address itself.
 */
public final class AddressPolicy {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|\\[::1]|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
  private static final int LONGEST = PaypleField.CONFIRM_URL.longest();
  private static final int LONGEST_SHOWN = 100;
  private static final Pattern HOST = Pattern.compile("[a-z0-9][a-z0-9.-]{0,252}(?<![.-])");

  private final URI payple;
  private final boolean loopbackAllowed;
  private final boolean ownIsListed;
  private final Set<String> allowed = new TreeSet<>();
  // cached, because Payple names the same address repeatedly
  private volatile @Nullable Vetted latest;

  /**
   * Creates a policy for Payple at this address.
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
   * Allows or refuses an address. An address of more than 2,000 characters is refused without being
   * parsed.
   *
   * @param address an address that a message names as Payple's
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
    if (address.length() > LONGEST) {
      throw refused(
          "an address of " + address.length() + " characters", "it is longer than " + LONGEST);
    }
    URI uri = parse(address);
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw refused(address, "it is not a plain absolute address");
    }
    if (LOOPBACK.matcher(host).matches()) {
      requireLoopbackAllowed(uri, address);
      return uri;
    }
    if (!"https".equals(uri.getScheme())) {
      throw refused(address, "secrets are sent over https only");
    }
    if (!HOST.matcher(host).matches() || !(listed(uri) || neighbour(uri))) {
      throw refused(address, "the host is not on the list; payple.allowed-hosts adds to it");
    }
    return uri;
  }

  private void requireLoopbackAllowed(URI uri, String address) {
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!loopbackAllowed || !http) {
      throw refused(
          address,
          "a loopback address is allowed only while payple.url is a loopback" + " address");
    }
  }

  /**
   * Allows or refuses an address that a claim names. An unlisted port may belong to another
   * program. So the address must be listed, or be Payple's own, or be the address that Payple named
   * for the window.
   *
   * @param address the address that the browser names as Payple's
   * @param window the host that Payple named for the window of this order, if any
   * @return the address
   * @throws IllegalArgumentException when no secret may go there
   */
  public URI vetClaimed(String address, Optional<String> window) {
    URI uri = vet(address);
    if (!named(uri, window)) {
      throw refused(address, "Payple did not name it for this order");
    }
    return uri;
  }

  /**
   * Whether a checked address of a claim is listed, is Payple's own, or is the address that Payple
   * named for the window.
   */
  public boolean named(URI vetted, Optional<String> window) {
    return listed(vetted)
        || origin(vetted).equals(origin(payple))
        || window.equals(Optional.of(origin(vetted)));
  }

  /** Whether Payple itself is configured at an address of this machine. */
  public boolean loopbackAllowed() {
    return loopbackAllowed;
  }

  /** Whether the base address is on the list without configuration. */
  public boolean ownIsListed() {
    return ownIsListed;
  }

  /** Whether an address is a loopback address of this machine. */
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

  /**
   * Whether the address is on the host of a configured Payple with an explicit port, which may use
   * other ports of that host.
   */
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

  /** The address for a message, without query, user and deceptive characters. */
  private static String shown(String address) {
    StringBuilder shown = new StringBuilder();
    String plain = withoutUser(withoutQuery(address)).toLowerCase(Locale.ROOT);
    for (int at = 0; at < plain.length(); at = plain.offsetByCodePoints(at, 1)) {
      if (shown.length() > LONGEST_SHOWN) {
        return shown.substring(0, LONGEST_SHOWN) + "...";
      }
      shown.append(visible(plain.codePointAt(at)));
    }
    return shown.toString();
  }

  private static String withoutQuery(String address) {
    for (int at = 0; at < address.length(); at++) {
      char letter = address.charAt(at);
      if (letter == '?' || letter == '#' || letter < ' ' || letter == 0x7f) {
        return address.substring(0, at);
      }
    }
    return address;
  }

  /** Removes the user from an address: the part between two slashes and the {@code @}. */
  private static String withoutUser(String address) {
    StringBuilder plain = new StringBuilder(address.length());
    int at = 0;
    for (int slashes = address.indexOf("//"); slashes >= 0; slashes = address.indexOf("//", at)) {
      int host = slashes + 2;
      plain.append(address, at, host);
      int end = address.indexOf('/', host);
      int sign = address.lastIndexOf('@', end < 0 ? address.length() : end);
      at = sign < host ? host : sign + 1;
      plain.append(sign < host ? "" : "***@");
    }
    return plain.append(address, at, address.length()).toString();
  }

  private static String visible(int letter) {
    return letter < 0x7f ? Character.toString(letter) : "\\u{" + Integer.toHexString(letter) + "}";
  }

  /**
   * An address that may receive secrets.
   *
   * @param address as it was named
   * @param uri the parsed address
   */
  private record Vetted(String address, URI uri) {

    @Override
    public String toString() {
      return origin(uri);
    }
  }
}
