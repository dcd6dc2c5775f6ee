package com.example.teashop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.PaypleSimulatorExtension;
import io.github.payple4ee.simulator.SimulatorOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shop on its server, which asks the simulator of this test. */
class PaymentIT {

  private static final URI SHOP = URI.create("http://localhost:9080/shop/");

  @RegisterExtension
  static final PaypleSimulatorExtension PAYPLE =
      new PaypleSimulatorExtension(SimulatorOptions.builder().port(8090).build());

  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void buyerPaysAndTheShopKnowsIt(PaypleSimulator payple) throws Exception {
    String orderId = sent(post("api/orders")).getString("orderId");
    JsonObject checkout = sent(post("api/orders/" + orderId + "/checkout"));

    HttpResponse<String> answer =
        payple.buyer().at(SHOP, browser).pay(URI.create(checkout.getString("script")), fields(checkout));

    assertEquals(303, answer.statusCode());
    assertEquals("PAID", sent(HttpRequest.newBuilder(SHOP.resolve("api/orders/" + orderId))).getString("state"));
    assertEquals(1, payple.ledger().captures(orderId));
  }

  private static Map<String, String> fields(JsonObject checkout) {
    Map<String, String> fields = new LinkedHashMap<>();
    JsonObject object = checkout.getJsonObject("fields");
    object.keySet().forEach(name -> fields.put(name, object.getString(name)));
    return fields;
  }

  private static HttpRequest.Builder post(String path) {
    return HttpRequest.newBuilder(SHOP.resolve(path)).POST(BodyPublishers.noBody());
  }

  private JsonObject sent(HttpRequest.Builder request) throws Exception {
    String body = browser.send(request.build(), BodyHandlers.ofString()).body();
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }
}
