// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Reads why no answer of Payple's came. */
final class Unreachable {

  // EnvelopeFilter's words
  private static final Pattern STATUS = Pattern.compile("HTTP ([0-9]{3})");
  private static final Pattern OF_A_SERVER_IN_TROUBLE = Pattern.compile("429|5[0-9]{2}");

  private Unreachable() {}

  static Found told(String topic, ProcessingException failed, PaypleConfig config) {
    String payple = AddressPolicy.origin(config.url());
    if (Causes.has(failed, SSLException.class)) {
      return Found.error(topic, "untrusted", payple, message(failed));
    }
    if (Causes.has(failed, UnknownHostException.class)) {
      return Found.error(topic, "unreachable.name", config.url().getHost());
    }
    if (Causes.has(failed, ConnectException.class)
        || Causes.has(failed, NoRouteToHostException.class)) {
      return Found.error(topic, "unreachable.closed", payple);
    }
    if (Causes.has(failed, SocketTimeoutException.class)) {
      return Found.error(
          topic,
          "unreachable.silent",
          payple,
          config.connectTimeout().toString(),
          config.readTimeout().toString());
    }
    if (Causes.has(failed, JsonException.class)) {
      return Found.error(topic, "not-payple", payple);
    }
    return status(failed)
        .map(
            status ->
                OF_A_SERVER_IN_TROUBLE.matcher(status).matches()
                    ? Found.error(topic, "unreachable.status", payple, status)
                    : Found.error(topic, "status", payple, status))
        .orElseGet(() -> Found.error(topic, "unreachable.broken", payple, message(failed)));
  }

  private static Optional<String> status(ProcessingException failed) {
    Matcher status = STATUS.matcher(String.valueOf(Causes.root(failed).getMessage()));
    return status.matches() ? Optional.of(status.group(1)) : Optional.empty();
  }

  private static String message(ProcessingException failed) {
    Throwable root = Causes.root(failed);
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
