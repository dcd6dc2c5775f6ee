// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.client.PaypleAuthClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Payple's addresses.
 *
 * @param environment {@code payple.environment}
 * @param url {@code payple.url}, the base address
 * @param furtherHosts {@code payple.allowed-hosts}
 * @param addresses decides which addresses may receive secrets
 * @param confirmAddress the address of the confirm when the window's result names none ({@code
 *     payple.confirm-path})
 * @param confirmPaths the pages whose answer to a confirm is trusted without a lookup ({@code
 *     payple.confirm-paths})
 */
public record Endpoints(
    PaypleEnvironment environment,
    URI url,
    List<String> furtherHosts,
    AddressPolicy addresses,
    URI confirmAddress,
    ConfirmPaths confirmPaths) {

  // the confirm page of bank transfers, from Payple's samples
  private static final String TRANSFER_CONFIRM = "/php/PayConfirmAct.php?ACT_=PAYM";

  static Endpoints from(ConfigReader reader) {
    PaypleEnvironment environment =
        reader.choice("payple.environment", PaypleEnvironment.class, PaypleEnvironment.WHAT_TO_DO);
    URI url = reader.address("payple.url").orElse(environment.url());
    List<String> furtherHosts = reader.hosts("payple.allowed-hosts");
    AddressPolicy addresses = policy(environment, url, furtherHosts);
    URI confirmAddress = confirmAddress(reader, url, addresses);
    return new Endpoints(
        environment,
        url,
        furtherHosts,
        addresses,
        confirmAddress,
        ConfirmPaths.from(reader, url, confirmAddress));
  }

  private static AddressPolicy policy(
      PaypleEnvironment environment, URI url, List<String> furtherHosts) {
    List<String> hosts = new ArrayList<>(environment.hosts());
    hosts.addAll(furtherHosts);
    if (url.getRawQuery() != null) {
      throw new ConfigurationException(
          "payple.url takes an address without a question mark, because the module"
              + " appends paths to it");
    }
    if (!url.getHost().equals(url.getHost().toLowerCase(Locale.ROOT))) {
      throw new ConfigurationException("payple.url takes a host in lower case; it is " + url);
    }
    try {
      return new AddressPolicy(url, hosts);
    } catch (IllegalArgumentException unsafe) {
      throw new ConfigurationException("payple.url cannot be used: " + unsafe.getMessage());
    }
  }

  private static URI confirmAddress(ConfigReader reader, URI url, AddressPolicy addresses) {
    String path = reader.text("payple.confirm-path").orElse("/php/PayCardConfirmAct.php?ACT_=PAYM");
    try {
      if (path.startsWith("/")) {
        return addresses.vet(below(url, path));
      }
    } catch (IllegalArgumentException malformed) {
      // refused below, with the name of the key
    }
    throw new ConfigurationException(
        "payple.confirm-path takes a path on Payple's host that starts with a slash; it is \""
            + path
            + "\"");
  }

  private static String below(URI url, String path) {
    String base = url.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  /** Whether the environment is {@code simulator}. */
  public boolean simulated() {
    return environment == PaypleEnvironment.SIMULATOR;
  }

  /** Whether the environment is {@code live}, so that real money moves. */
  public boolean live() {
    return environment == PaypleEnvironment.LIVE;
  }

  /** {@code simulator}, {@code test} or {@code live}. */
  public String environmentName() {
    return environment.name().toLowerCase(Locale.ROOT);
  }

  /** Payple's own hosts in this environment. */
  List<String> ownHosts() {
    return environment.hosts();
  }

  /** The address of the merchant authentication. */
  public URI authAddress() {
    return below(PaypleAuthClient.PATH);
  }

  /** The address of a page of Payple. */
  URI below(String path) {
    return URI.create(below(url, path));
  }

  /** The address of the confirm of a bank transfer when the window's result names none. */
  public URI transferConfirmAddress() {
    return below(TRANSFER_CONFIRM);
  }

  /** Where Payple is, as scheme, host and port. */
  public String origin() {
    return AddressPolicy.origin(url);
  }

  /** Payple's addresses. */
  @Override
  public String toString() {
    return "Endpoints[" + AddressPolicy.origin(url) + "]";
  }
}
