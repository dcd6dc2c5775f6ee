// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forged results, sent to the callback endpoint for results. */
@ExtendWith(SharedSample.class)
class ForgedResultIT {

  private static final String CONFIRM = "/php/PayCardConfirmAct.php";

  private final Sample sample;
  private final Shop shop;

  ForgedResultIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @BeforeEach
  void listen() {
    sample.payple().forgetRequests();
  }

  @Test
  void claimWithAnotherAmountIsNeverConfirmed() {
    String orderId = shop.order();
    Map<String, String> claim = with(sample.paidInWindow(orderId), "PCD_PAY_TOTAL", "100");

    Reply answer = shop.result(claim);

    assertNothingHappened(orderId, answer);
    assertThat(shop.events(orderId)).containsExactly("PaymentMismatched 15000");
  }

  @Test
  void windowThatWasOpenedForLessNeverPaysTheOrder() {
    String orderId = shop.order();
    Map<String, String> cheap =
        sample.payple().buyer().pay(with(shop.window(orderId), "PCD_PAY_TOTAL", "100"));

    assertThat(shop.result(cheap).text("state")).isEqualTo("OPEN");
    shop.result(with(cheap, "PCD_PAY_TOTAL", "15000"));

    await().untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("NEEDS_REVIEW"));
    assertThat(shop.events(orderId)).noneMatch(event -> event.startsWith("PaymentCompleted"));
  }

  @Test
  void immediatePaymentClaimedForAnOrderThatIsToBeConfirmedChangesNothing() {
    String orderId = shop.order();
    Map<String, String> claim = with(sample.paidInWindow(orderId), "PCD_PAY_WORK", "PAY");

    assertNothingHappened(orderId, shop.result(claim));
  }

  @Test
  void immediatePaymentThatPaypleDoesNotKnowIsNotBelieved() {
    String orderId = shop.order(15_000, "PAY");
    Map<String, String> claim = new LinkedHashMap<>(shop.window(orderId));
    claim.put("PCD_PAY_RST", "success");
    claim.put("PCD_PAY_CODE", "SPCD0000");
    claim.put("PCD_PAY_CARDTRADENUM", "202611221122379668844400");

    assertNothingHappened(orderId, shop.result(claim));
  }

  @Test
  void confirmAddressThatIsNotPayplesGetsNoKey() throws IOException {
    Optional<String> host = otherAddressOfThisMachine();
    assumeThat(host).as("an address that is not loopback").isPresent();

    assertThiefAtGetsNothing(host.get());
  }

  @Test
  void confirmAddressAtAnotherPortOfPayplesOwnMachineGetsNoKey() throws IOException {
    assertThiefAtGetsNothing("localhost");
  }

  private void assertThiefAtGetsNothing(String host) throws IOException {
    String orderId = shop.order();
    AtomicInteger stolen = new AtomicInteger();
    HttpServer thief = HttpServer.create(new InetSocketAddress(0), 0);
    thief.createContext(
        "/",
        call -> {
          stolen.incrementAndGet();
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    thief.start();
    try {
      String address = "http://" + host + ":" + thief.getAddress().getPort() + CONFIRM;
      Map<String, String> claim = with(sample.paidInWindow(orderId), "PCD_PAY_COFURL", address);

      assertNothingHappened(orderId, shop.result(claim));
      assertThat(stolen).hasValue(0);
      assertThat(shop.history(orderId).body()).contains("foreign address");
    } finally {
      thief.stop(0);
    }
  }

  @Test
  void confirmAddressOfAForeignHttpsHostGetsNoKey() {
    String orderId = shop.order();
    Map<String, String> claim =
        with(sample.paidInWindow(orderId), "PCD_PAY_COFURL", "https://cpay.payple.kr.evil.test/x");

    assertNothingHappened(orderId, shop.result(claim));
  }

  @Test
  void successWithoutAWindowMovesNoMoney() {
    String orderId = shop.order();

    shop.result(
        Map.of(
            "PCD_PAY_RST", "success",
            "PCD_PAY_WORK", "CERT",
            "PCD_PAY_OID", orderId,
            "PCD_PAY_TOTAL", "15000",
            "PCD_AUTH_KEY", "made-up",
            "PCD_PAY_REQKEY", "made-up"));

    assertThat(shop.state(orderId)).isNotEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
    assertThat(shop.events(orderId)).noneMatch(event -> event.startsWith("PaymentCompleted"));
  }

  @Test
  void keysOfAnotherOrdersWindowNeverPayThisOne() {
    String cheap = shop.order(1_000, "CERT");
    String dear = shop.order(45_000, "CERT");
    Map<String, String> claim = with(sample.paidInWindow(cheap), "PCD_PAY_OID", dear);

    shop.result(with(claim, "PCD_PAY_TOTAL", "45000"));

    assertThat(shop.state(dear)).isNotEqualTo("PAID");
    assertThat(sample.payple().ledger().captured(dear)).isZero();
    assertThat(shop.events(dear)).noneMatch(event -> event.startsWith("PaymentCompleted"));
  }

  @Test
  void resultBroughtAgainChargesNothingAgain() {
    String orderId = shop.order();
    Map<String, String> claim = sample.paidInWindow(orderId);
    shop.result(claim);

    Reply again = shop.result(claim);
    Reply asForm = shop.postForm("shop/payple/result", claim);

    assertThat(again.text("state")).isEqualTo("PAID");
    assertThat(asForm.status()).isEqualTo(303);
    assertThat(sample.payple().requestsTo(CONFIRM)).hasSize(1);
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(shop.events(orderId)).containsExactly("PaymentCompleted 15000");
  }

  @Test
  void failureClaimedAfterwardsDoesNotUndoAPayment() {
    String orderId = shop.order();
    Map<String, String> claim = sample.paidInWindow(orderId);
    shop.result(claim);

    assertThat(shop.result(with(claim, "PCD_PAY_RST", "error")).text("state")).isEqualTo("PAID");
    assertThat(shop.result(with(claim, "PCD_PAY_RST", "close")).text("state")).isEqualTo("PAID");
    assertThat(shop.events(orderId)).containsExactly("PaymentCompleted 15000");
  }

  @Test
  void resultForAnUnknownOrderIsNotFoundAndSendsTheBrowserToTheFailurePage() {
    Map<String, String> claim = Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "never-opened");

    assertThat(shop.result(claim).status()).isEqualTo(404);
    Reply form = shop.postForm("shop/payple/result", claim);
    assertThat(form.status()).isEqualTo(303);
    assertThat(form.header("Location").orElseThrow()).endsWith("/shop/result.html");
    assertThat(sample.requestsFor("never-opened")).isEmpty();
  }

  @Test
  void pageOfTheClaimIsNeverWhereTheBrowserGoes() {
    String orderId = shop.order();
    Map<String, String> claim =
        with(sample.paidInWindow(orderId), "PCD_RST_URL", "https://evil.test/thanks");

    Reply answer = shop.postForm("shop/payple/result", claim);

    assertThat(answer.header("Location").orElseThrow())
        .isEqualTo("/shop/result.html?orderId=" + orderId);
  }

  private void assertNothingHappened(String orderId, Reply answer) {
    assertThat(answer.text("state")).isEqualTo("OPEN");
    assertThat(shop.state(orderId)).isEqualTo("OPEN");
    assertThat(sample.payple().requestsTo(CONFIRM)).isEmpty();
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
    assertThat(shop.events(orderId)).noneMatch(event -> event.startsWith("PaymentCompleted"));
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return changed;
  }

  private static Optional<String> otherAddressOfThisMachine() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(address -> address.getHostAddress())
        .findFirst();
  }
}
