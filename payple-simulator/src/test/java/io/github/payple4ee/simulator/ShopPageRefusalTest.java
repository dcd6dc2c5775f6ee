// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.ShopWithCallbacks.ofTheManual;
import static io.github.payple4ee.simulator.ShopWithCallbacks.ofToday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A window that does not open on a page of a shop. */
class ShopPageRefusalTest {

  private final PaypleSimulator simulator = PaypleSimulator.start();
  private final URI manual = simulator.url().resolve("/js/cpay.payple.1.0.1.js");
  private final URI today = simulator.url().resolve("/js/v1/payment.js");
  private final HttpClient browser = HttpClient.newHttpClient();
  private ShopWithCallbacks shop;
  private ShopPage page;

  @BeforeEach
  void visit() throws Exception {
    shop = new ShopWithCallbacks(new Client(simulator));
    page = simulator.buyer().at(shop.page(), browser);
  }

  @AfterEach
  void stop() {
    shop.close();
    simulator.close();
  }

  @Test
  void authProxyThatRefusesOpensNoWindow() {
    Map<String, String> fields = ofTheManual("o-1");
    fields.put("payple_auth_file", "/shop/payple/auth/o-1/forged");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> page.pay(manual, fields))
        .withMessage("the script opens no window: status 404 of /shop/payple/auth/o-1/forged");
    assertThat(shop.results()).isEmpty();
  }

  @Test
  void wrongClientKeyIsAlerted() {
    Map<String, String> fields = ofToday("o-1", "CERT");
    fields.put("clientKey", "wrong");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> page.pay(today, fields))
        .withMessageStartingWith("the script alerts: AUTH0003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "", "much"})
  void amountThatPaypleDoesNotTakeIsAlerted(String amount) {
    Map<String, String> fields = ofToday("o-1", "CERT");
    fields.put("PCD_PAY_TOTAL", amount);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> page.pay(today, fields))
        .withMessage("the script alerts: the amount is less than 100 won");
  }

  @Test
  void goodsThatAreTooLongOpenNoWindow() {
    Map<String, String> fields = ofToday("o-1", "CERT");
    fields.put("PCD_PAY_GOODS", "차".repeat(51));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> page.pay(today, fields))
        .withMessageContaining("PCD_PAY_GOODS");
    assertThat(simulator.requestsTo("/php/clientKey/auth.php")).isEmpty();
  }

  @Test
  void scriptOfAnotherPaypleIsRefused() {
    for (String script :
        new String[] {"https://democpay.payple.kr/js/v1/payment.js", simulator.url() + "/x.js"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> page.pay(URI.create(script), ofToday("o-1", "CERT")))
          .withMessageContaining(script);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulator.buyer().at(URI.create("/shop/"), browser));
  }

  @Test
  void pageOnAnotherHostThanTheAuthenticationIsRefusedByTheWindow() {
    URI elsewhere = URI.create(shop.page().toString().replace("localhost", "127.0.0.1"));

    simulator.buyer().at(elsewhere, browser).pay(manual, ofTheManual("o-1"));

    assertThat(shop.received().fields()).containsEntry("PCD_PAY_CODE", "AUTH0007");
  }
}
