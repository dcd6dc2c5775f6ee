// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.access.ClientKeys;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.access.WebAddress;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code POST /php/clientKey/auth.php}: today's script authenticates the page and requests the
 * address of the window. Payple's own address and messages for this call are not documented.
 */
public final class ClientKeyHandler implements Handler {
  public static final String PATH = "/php/clientKey/auth.php";

  private final ClientKeys clientKeys;
  private final Addresses addresses;

  public ClientKeyHandler(ClientKeys clientKeys, Addresses addresses) {
    this.clientKeys = clientKeys;
    this.addresses = addresses;
  }

  @Override
  public Response handle(Request request) {
    Map<String, String> answer =
        clientKeys
            .refusal(request.fields(), WebAddress.first(pages(request)))
            .map(ClientKeyHandler::refused)
            .orElseGet(() -> success(addresses.operations(request) + Purpose.WINDOW.path()));
    return shared(request, Response.json(200, answer));
  }

  private static Stream<String> pages(Request request) {
    return Stream.concat(
        Stream.of("Origin", "Referer").flatMap(name -> request.header(name).stream()),
        Stream.of(request.field("PCD_HTTP_REFERER")));
  }

  private static Map<String, String> refused(Refusal refusal) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("result", "error");
    answer.put("result_msg", refusal.code() + " " + refusal.message());
    return answer;
  }

  private static Map<String, String> success(String window) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("result", "success");
    answer.put("result_msg", "사용자 인증 완료!!");
    answer.put("return_url", window);
    return answer;
  }

  // the answer has no secret, and a browser shows it to the page that asked
  private static Response shared(Request request, Response response) {
    return request
        .header("Origin")
        .map(origin -> Map.of("Access-Control-Allow-Origin", origin, "Vary", "Origin"))
        .map(response::withHeaders)
        .orElse(response);
  }
}
