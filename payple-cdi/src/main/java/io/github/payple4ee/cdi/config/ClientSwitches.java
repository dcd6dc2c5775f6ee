// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Finds settings by which a server's REST client could send messages for Payple to another server:
 * the settings of MicroProfile REST Client for the two clients of the module, and the settings that
 * some servers have for every client. The module configures its clients by the keys of {@code
 * payple.} only.
 */
final class ClientSwitches {

  private static final List<String> CLIENTS =
      List.of(
          "payple", "payple-auth", PaypleClient.class.getName(), PaypleAuthClient.class.getName());

  // MicroProfile REST Client 4.0, "Support for MicroProfile Config", and the additions of servers
  private static final List<String> SETTINGS =
      List.of(
          "url",
          "uri",
          "scope",
          "providers",
          "connectTimeout",
          "readTimeout",
          "followRedirects",
          "proxyAddress",
          "queryParamStyle",
          "trustStore",
          "trustStorePassword",
          "trustStoreType",
          "keyStore",
          "keyStorePassword",
          "keyStoreType",
          "hostnameVerifier",
          "sslContext",
          "verifyHost",
          "trustAll");

  // the JDK reads an empty value as true
  private static final String WITHOUT_A_VALUE_TOO =
      "jdk.internal.httpclient.disableHostnameVerification";

  private static final List<String> FOR_EVERY_CLIENT =
      List.of(
          WITHOUT_A_VALUE_TOO,
          "org.jboss.resteasy.jaxrs.client.proxy.host",
          "quarkus.proxy.host",
          "quarkus.tls.hostname-verification-algorithm",
          "quarkus.tls.trust-all",
          "quarkus.rest-client.trust-all",
          "quarkus.rest-client.verify-host",
          "quarkus.rest-client.hostname-verifier",
          "quarkus.rest-client.follow-redirects",
          "quarkus.rest-client.logging.scope",
          "quarkus.rest-client.proxy-address",
          "quarkus.rest-client.proxy-configuration-name",
          "quarkus.rest-client.tls-configuration-name");

  // every other setting is safe when it is false
  private static final Map<String, String> SAFE =
      Map.of(
          "quarkus.rest-client.logging.scope", "none",
          "quarkus.rest-client.verify-host", "true",
          "quarkus.tls.hostname-verification-algorithm", "HTTPS");

  private static final Pattern SEPARATOR = Pattern.compile("[^A-Z0-9]");

  private ClientSwitches() {}

  static void objections(Config source, List<String> reasons) {
    Set<String> found = new TreeSet<>();
    // a source need not list its names, and need not have the names that other sources list
    Stream.concat(
            CLIENTS.stream()
                .flatMap(client -> SETTINGS.stream().map(name -> client + "/mp-rest/" + name)),
            FOR_EVERY_CLIENT.stream())
        .filter(key -> on(source, key))
        .forEach(found::add);
    List<String> prefixes = prefixes();
    StreamSupport.stream(source.getPropertyNames().spliterator(), false)
        .filter(name -> prefixes.stream().anyMatch(variable(name)::startsWith))
        .filter(name -> found.stream().noneMatch(key -> variable(key).equals(variable(name))))
        .forEach(found::add);
    if (!found.isEmpty()) {
      reasons.add(
          String.join(", ", found)
              + " would change the address or the security of the module's calls to"
              + " Payple: remove it; addresses, timeouts and hosts are set by payple.url,"
              + " payple.connect-timeout, payple.read-timeout and payple.allowed-hosts");
    }
  }

  private static boolean on(Config source, String key) {
    if (key.equals(WITHOUT_A_VALUE_TOO)) {
      return StreamSupport.stream(source.getConfigSources().spliterator(), false)
          .map(one -> one.getValue(key))
          .anyMatch(value -> value != null && !safe(key, value));
    }
    return source
        .getOptionalValue(key, String.class)
        .filter(value -> !(FOR_EVERY_CLIENT.contains(key) && safe(key, value)))
        .isPresent();
  }

  private static boolean safe(String key, String value) {
    return value.strip().equalsIgnoreCase(SAFE.getOrDefault(key, "false"));
  }

  /** The prefixes of the settings for the two clients, spelled as environment variables. */
  private static List<String> prefixes() {
    return CLIENTS.stream()
        .map(ClientSwitches::variable)
        .flatMap(
            client ->
                Stream.of(
                    client + "_MP_REST_",
                    "QUARKUS_REST_CLIENT_" + client + "_",
                    "QUARKUS_REST_CLIENT__" + client + "__"))
        .toList();
  }

  /**
   * The name as an environment variable: each character that is not a letter or digit becomes an
   * underscore.
   */
  private static String variable(String name) {
    return SEPARATOR.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("_");
  }
}
