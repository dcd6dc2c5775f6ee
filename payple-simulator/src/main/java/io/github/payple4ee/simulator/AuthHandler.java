// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.util.Optional;

/** {@code POST /php/auth.php}: partner authentication, for one purpose at a time. */
final class AuthHandler implements Handler {
  private final Credentials credentials;
  private final AuthKeys keys;
  private final Addresses addresses;
  private final AnswerWriter writer;

  AuthHandler(Credentials credentials, AuthKeys keys, Addresses addresses, AnswerWriter writer) {
    this.credentials = credentials;
    this.keys = keys;
    this.addresses = addresses;
    this.writer = writer;
  }

  @Override
  public Response handle(Request request) {
    Optional<Purpose> purpose = Purpose.of(request);
    Answer answer =
        refusal(request, purpose)
            .map(message -> new Answer().with("result", "error").with("result_msg", message))
            .orElseGet(() -> success(request, purpose.orElseThrow()));
    return writer.write(answer);
  }

  private Optional<String> refusal(Request request, Optional<Purpose> purpose) {
    if (request.field("cst_id").isBlank()) {
      return Optional.of("AUTH0001 가맹점 인증에 필요한 cst_id 를 확인해주세요.");
    }
    if (!request.field("cst_id").equals(credentials.merchant().cstId())) {
      return Optional.of("AUTH0003 가맹점 계정이 존재하지 않습니다.");
    }
    if (!request.field("custKey").equals(credentials.merchant().custKey())) {
      return Optional.of("AUTH0002 가맹점 인증에 필요한 custKey 를 확인해주세요.");
    }
    return purpose.isPresent() ? Optional.empty() : Optional.of("AUTH0005 TOKEN CREATE ERROR!!");
  }

  private Answer success(Request request, Purpose purpose) {
    AuthKey key = keys.issue(purpose, request.header("Referer"));
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
        .with("return_url", host + purpose.path());
  }
}
