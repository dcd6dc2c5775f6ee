// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The network of a caller. With IPv6, a caller has all addresses of a /64. */
final class CallerNetwork {

  private static final int LONGEST = 45;
  private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]++");
  private static final int PREFIX_BYTES = 8;

  private CallerNetwork() {}

  /** The first half of an IPv6 address; any other address unchanged. */
  static String of(String address) {
    int zone = address.indexOf('%');
    String literal = zone < 0 ? address : address.substring(0, zone);
    if (literal.length() > LONGEST
        || literal.indexOf(':') < 0
        || !LITERAL.matcher(literal).matches()) {
      return address;
    }
    try {
      // an address literal: no DNS lookup
      InetAddress parsed = InetAddress.getAllByName(literal)[0];
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) + "/64"
          : parsed.getHostAddress();
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
