// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.AuthKey;
import io.github.payple4ee.simulator.access.AuthKeys;
import io.github.payple4ee.simulator.access.Credentials;
import io.github.payple4ee.simulator.access.Domains;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.access.WebAddress;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Optional;

/** {@code /php/auth.php}: partner authentication, for one purpose at a time. */
public final class AuthHandler implements OperationHandler {
  private final Credentials credentials;
  private final AuthKeys keys;
  private final Domains domains;
  private final Addresses addresses;

  public AuthHandler(Credentials credentials, AuthKeys keys, Domains domains, Addresses addresses) {
    this.credentials = credentials;
    this.keys = keys;
    this.domains = domains;
    this.addresses = addresses;
  }

  @Override
  public Operation operation() {
    return Operation.AUTHENTICATION;
  }

  @Override
  public Optional<String> subject(Request request) {
    return Optional.empty();
  }

  @Override
  public Answer perform(Request request) {
    // a sample of 2018 uses GET
    Request asked = request.method().equals("GET") ? request.withFieldsOfQuery() : request;
    Optional<Purpose> purpose = Purpose.of(asked);
    Optional<WebAddress> caller = request.header("Referer").flatMap(WebAddress::of);
    return refusal(asked, caller)
        .or(() -> purpose.isEmpty() ? Optional.of(Refusal.NO_KEY) : Optional.empty())
        .map(AuthHandler::refused)
        .orElseGet(() -> success(request, purpose.orElseThrow(), caller));
  }

  private Optional<Refusal> refusal(Request request, Optional<WebAddress> caller) {
    if (request.field("cst_id").isBlank()) {
      return Optional.of(Refusal.NO_CST_ID);
    }
    if (!request.field("cst_id").equals(credentials.merchant().cstId())) {
      return Optional.of(Refusal.UNKNOWN_MERCHANT);
    }
    if (!request.field("custKey").equals(credentials.merchant().custKey())) {
      return Optional.of(Refusal.WRONG_CUST_KEY);
    }
    return domains.admit(caller) ? Optional.empty() : Optional.of(Refusal.UNKNOWN_DOMAIN);
  }

  // the code is at the beginning of the message, because no sample reads it from a separate field
  public static Answer refused(Refusal refusal) {
    return new Answer()
        .with("result", "error")
        .with("result_msg", refusal.code() + " " + refusal.message());
  }

  private Answer success(Request request, Purpose purpose, Optional<WebAddress> caller) {
    AuthKey key = keys.issue(purpose, caller);
    String host = addresses.operations(request);
    return new Answer()
        .with("server_name", Addresses.host(request))
        .with("result", "success")
        .with("result_msg", "사용자 인증 완료!!")
        .with("cst_id", credentials.cstToken())
        .with("custKey", credentials.custToken())
        .with("AuthKey", key.value())
        .with("PCD_PAY_HOST", host)
        .with("PCD_PAY_URL", purpose.path())
        .with("return_url", host + purpose.path())
        .aside("cst_id", credentials.merchant().cstId())
        .aside("custKey", credentials.merchant().custKey());
  }
}
