// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The simulator's addresses, with the host name that the caller used.
 *
 * @param mapped whether callers may reach the one port by another number, as that of a container
 */
public record Addresses(int port, int operationsPort, String operationsPrefix, boolean mapped) {
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(?::(\\d{1,5}))?");

  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  /** The base of authentication and scripts for the caller, without a slash at the end. */
  public String authentication(Request request) {
    return "http://" + host(request) + ":" + called(request, port);
  }

  /** The base of all operations for the caller of this request, without a slash at the end. */
  public String operations(Request request) {
    return operations(host(request), called(request, operationsPort));
  }

  public String operations(String host) {
    return operations(host, operationsPort);
  }

  private String operations(String host, int number) {
    return "http://" + host + ":" + number + operationsPrefix;
  }

  // with two ports the caller's number of the other one is not known
  private int called(Request request, int own) {
    Matcher host = LOOPBACK.matcher(request.header("Host").orElse(""));
    boolean named = mapped && port == operationsPort && host.matches() && host.group(2) != null;
    return named ? Integer.parseInt(host.group(2)) : own;
  }

  /**
   * An address with another host name of this machine, so that the simulator records requests to
   * it.
   */
  public static String elsewhere(Request request) {
    String port = request.header("Host").filter(host -> host.contains(":")).orElse(":80");
    return "http://"
        + (host(request).equals("localhost") ? "127.0.0.1" : "localhost")
        + port.substring(port.lastIndexOf(':'))
        + "/simulator/elsewhere";
  }

  static boolean isLocal(String hostAndPort) {
    return LOOPBACK.matcher(hostAndPort).matches();
  }

  public static String host(Request request) {
    Matcher host = LOOPBACK.matcher(request.header("Host").orElse(""));
    return host.matches() ? host.group(1) : "localhost";
  }
}
