// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.client.PaypleAuthClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where Payple is.
 *
 * @param environment {@code payple.environment}
 * @param url {@code payple.url}, the base address
 * @param furtherHosts {@code payple.allowed-hosts}
 * @param addresses which addresses may receive secrets
 * @param confirmAddress where to confirm when the window's result does not say ({@code
 *     payple.confirm-path})
 * @param confirmPaths the pages whose answer to a confirm is believed without a lookup ({@code
 *     payple.confirm-paths})
 */
public record Endpoints(
    PaypleEnvironment environment,
    URI url,
    List<String> furtherHosts,
    AddressPolicy addresses,
    URI confirmAddress,
    ConfirmPaths confirmPaths) {

  // the page of bank transfers, in Payple's own samples
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
          "payple.url takes an address without a question mark: paths are put after it");
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
      // refused below, with the key
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

  /** Whether the simulator plays Payple. */
  public boolean simulated() {
    return environment == PaypleEnvironment.SIMULATOR;
  }

  /** Whether real money moves. */
  public boolean live() {
    return environment == PaypleEnvironment.LIVE;
  }

  /** {@code simulator}, {@code test} or {@code live}. */
  public String environmentName() {
    return environment.name().toLowerCase(Locale.ROOT);
  }

  /** The hosts that Payple itself has in this environment. */
  List<String> ownHosts() {
    return environment.hosts();
  }

  /** Where shops authenticate. */
  public URI authAddress() {
    return below(PaypleAuthClient.PATH);
  }

  /** A page of Payple's. */
  URI below(String path) {
    return URI.create(below(url, path));
  }

  /** Where a bank transfer is confirmed when the window's result does not say. */
  public URI transferConfirmAddress() {
    return below(TRANSFER_CONFIRM);
  }

  /** Where Payple is, as scheme, host and port. */
  public String origin() {
    return AddressPolicy.origin(url);
  }

  /** Where Payple is. */
  @Override
  public String toString() {
    return "Endpoints[" + AddressPolicy.origin(url) + "]";
  }
}
