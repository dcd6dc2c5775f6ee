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

/** Finds the reason why Payple did not answer. */
final class ConnectionFinding {

  private ConnectionFinding() {}

  static FindingTemplate of(String topic, ProcessingException failed, PaypleConfig config) {
    String payple = AddressPolicy.origin(config.endpoints().url());
    if (RootCause.has(failed, SSLException.class)) {
      return FindingTemplate.error(topic, "untrusted", payple, message(failed));
    }
    if (RootCause.has(failed, UnknownHostException.class)) {
      return FindingTemplate.error(topic, "unreachable.name", config.endpoints().url().getHost());
    }
    if (RootCause.has(failed, ConnectException.class)
        || RootCause.has(failed, NoRouteToHostException.class)) {
      return FindingTemplate.error(topic, "unreachable.closed", payple);
    }
    if (RootCause.has(failed, SocketTimeoutException.class)) {
      return FindingTemplate.error(
          topic,
          "unreachable.silent",
          payple,
          config.limits().connect().toString(),
          config.limits().read().toString());
    }
    if (RootCause.has(failed, JsonException.class)) {
      return FindingTemplate.error(topic, "not-payple", payple);
    }
    if (RootCause.root(failed) instanceof UnexpectedAnswerException unexpected
        && unexpected.status().isPresent()) {
      return ofStatus(topic, payple, unexpected.status().getAsInt());
    }
    return FindingTemplate.error(topic, "unreachable.broken", payple, message(failed));
  }

  private static FindingTemplate ofStatus(String topic, String payple, int status) {
    String code = String.valueOf(status);
    return status == 429 || status >= 500
        ? FindingTemplate.error(topic, "unreachable.status", payple, code)
        : FindingTemplate.error(topic, "status", payple, code);
  }

  private static String message(ProcessingException failed) {
    Throwable root = RootCause.root(failed);
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
