// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.client.UnexpectedAnswerException;
import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Reads why no answer of Payple's came. */
final class Unreachable {

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
    if (Causes.root(failed) instanceof UnexpectedAnswerException unexpected
        && unexpected.status().isPresent()) {
      int status = unexpected.status().getAsInt();
      return status == 429 || status >= 500
          ? Found.error(topic, "unreachable.status", payple, String.valueOf(status))
          : Found.error(topic, "status", payple, String.valueOf(status));
    }
    return Found.error(topic, "unreachable.broken", payple, message(failed));
  }

  private static String message(ProcessingException failed) {
    Throwable root = Causes.root(failed);
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
