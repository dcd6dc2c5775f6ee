// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.http.BadRequest;
import io.github.payple4ee.simulator.http.Json;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.window.ClientKeyHandler;
import io.github.payple4ee.simulator.window.ScriptHandler;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Does on a page what both browser scripts do there. */
final class PageScript {
  private static final String KEY = "PCD_AUTH_KEY";

  private final URI simulator;
  private final PageBrowser browser;

  PageScript(URI simulator, PageBrowser browser) {
    this.simulator = simulator;
    this.browser = browser;
  }

  static boolean isOfToday(URI script) {
    return ScriptHandler.TODAY.equals(script.getPath());
  }

  /** Authenticates the page and returns what the script posts to the window. */
  Map<String, String> open(URI script, Map<String, String> checkout) {
    requireScript(script);
    Map<String, String> fields = new LinkedHashMap<>(checkout);
    fields.replaceAll((name, value) -> value == null ? "" : value);
    if (isOfToday(script)) {
      Buyer.requireScriptLimits(fields);
      successOf(browser.postToPayple(script.resolve(ClientKeyHandler.PATH), fields));
    } else if (!fields.containsKey("clientKey") && !hasWindow(fields)) {
      putKeys(fields, successOf(askServer(fields)));
    }
    fields.put("PCD_HTTP_REFERER", browser.page().toString());
    requireAmount(PaymentOrder.of(fields));
    return fields;
  }

  /** Posts a result as a form, from the page or, in direct mode, from Payple's own one. */
  HttpResponse<String> deliver(Map<String, String> result) {
    URI address = browser.page().resolve(result.getOrDefault("PCD_RST_URL", ""));
    return PaymentOrder.of(result).isDirect()
        ? browser.postFormFrom(simulator, address, result)
        : browser.postForm(address, result);
  }

  private void requireScript(URI script) {
    boolean known = isOfToday(script) || ScriptHandler.MANUAL.equals(script.getPath());
    if (!known || script.getPort() != simulator.getPort()) {
      throw new IllegalArgumentException(
          "not a script of the simulator at " + simulator + ": " + script);
    }
  }

  // the server may have authenticated before it wrote the page
  private static boolean hasWindow(Map<String, String> fields) {
    return !fields.getOrDefault(KEY, "").isEmpty()
        && !fields.getOrDefault("PCD_PAY_URL", "").isEmpty();
  }

  private HttpResponse<String> askServer(Map<String, String> fields) {
    String folder = fields.getOrDefault("payple_dir_path", "");
    String file = fields.getOrDefault("payple_auth_file", "payple_payAuth.html");
    boolean absolute = file.startsWith("/") || file.matches("(?i)https?://.*+");
    URI address = browser.page().resolve(absolute ? file : folder + "/cPayPayple/" + file);
    return browser.postMultipart(address, Map.of("payple_dir_path", folder));
  }

  private static void putKeys(Map<String, String> fields, Map<String, String> auth) {
    fields.put("PCD_CST_ID", auth.getOrDefault("cst_id", ""));
    fields.put("PCD_CUST_KEY", auth.getOrDefault("custKey", ""));
    fields.put(KEY, auth.getOrDefault("AuthKey", ""));
  }

  private static Map<String, String> successOf(HttpResponse<String> response) {
    String asked = "status " + response.statusCode() + " of " + response.uri().getPath();
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException("the script opens no window: " + asked);
    }
    try {
      Map<String, String> answer = Json.fields(response.body());
      if (!"success".equals(answer.get("result"))) {
        throw new IllegalStateException("the script alerts: " + answer.get("result_msg"));
      }
      return answer;
    } catch (BadRequest noJson) {
      throw new IllegalStateException("the script opens no window: no JSON, " + asked, noJson);
    }
  }

  // as the script: a registration has no amount
  private static void requireAmount(PaymentOrder order) {
    boolean payment = order.work().equals("CERT") || order.work().equals("PAY");
    if (payment && order.amount() < order.leastAmount()) {
      throw new IllegalStateException(
          "the script alerts: the amount is less than " + order.leastAmount() + " won");
    }
  }
}
