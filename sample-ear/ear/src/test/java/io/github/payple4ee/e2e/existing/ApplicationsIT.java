// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.existing.applications.CounterResource;
import io.github.payple4ee.e2e.existing.applications.dedicated.PaypleApplication;
import io.github.payple4ee.e2e.existing.applications.scanning.ScanningApplication;
import io.github.payple4ee.e2e.existing.applications.single.CounterMapper;
import io.github.payple4ee.e2e.existing.applications.single.OnlyApplication;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "The callbacks answer under the application that lists them, and change no other answer")
class ApplicationsIT {

  private static final String PROBLEM = "application/problem+json";
  private static final String WARNING = "does not list the endpoint";

  @Test
  void applicationThatScansServesNoSecondSetOfCallbacks() {
    try (Sample sample =
        start(
            "scanning",
            ScanningApplication.class.getPackage(),
            PaypleApplication.class.getPackage())) {
      Shop shop = sample.shop();

      assertCallbacksAnswer(shop, "shop/payple");
      assertNoCallbackAnswers(shop, "shop/api");
      // the runtime's own refusals, in the application of the callbacks alone
      assertThat(shop.call("DELETE", "shop/payple/webhook").type()).isEqualTo(PROBLEM);
      assertThat(shop.get("shop/payple/nothing").type()).isEqualTo(PROBLEM);
      assertThat(sample.server().log()).containsOnlyOnce(WARNING).contains("/shop/api/");
      assertThat(shop.get("shop/api/counter").body()).isEqualTo("open");
      assertThat(shop.get("shop/api/counter/closed").status()).isEqualTo(409);
      assertNotOurs(shop.get("shop/api/counter/closed"));
      assertThat(shop.get("shop/api/counter/broken").status()).isEqualTo(500);
      assertNotOurs(shop.get("shop/api/counter/broken"));
      assertNotOurs(shop.get("shop/api/nothing"));
    }
  }

  @Test
  void applicationThatScansAndIsTheOnlyOneServesNoCallbackAndSaysWhatToDo() {
    try (Sample sample = start("scanning-alone", ScanningApplication.class.getPackage())) {
      assertNoCallbackAnswers(sample.shop(), "shop/api");
      assertThat(sample.server().log())
          .containsOnlyOnce(WARNING)
          .contains("PaypleCallbacks.resources()");
      assertThat(sample.shop().get("shop/api/counter").body()).isEqualTo("open");
    }
  }

  @Test
  void oneApplicationForAllKeepsTheShopsOwnAnswersToItsFailures() {
    try (Sample sample = start("single", OnlyApplication.class.getPackage())) {
      Shop shop = sample.shop();

      assertCallbacksAnswer(shop, "shop/all");
      assertThat(sample.server().log()).doesNotContain(WARNING);
      assertThat(shop.get("shop/all/counter").body()).isEqualTo("open");
      for (String path : new String[] {"counter/broken", "counter/closed", "nothing"}) {
        assertThat(shop.get("shop/all/" + path).body()).isEqualTo(CounterMapper.ANSWER);
      }
      assertThat(shop.call("DELETE", "shop/all/webhook").status()).isEqualTo(405);
    }
  }

  private static Sample start(String name, Package... applications) {
    WebArchive war = ExistingWar.withModule().addPackage(CounterResource.class.getPackage());
    for (Package application : applications) {
      war.addPackage(application);
    }
    return WarOnServer.start(
        "applications-" + name, war, WarOnServer.of("ee10-without-persistence.xml"));
  }

  private static void assertCallbacksAnswer(Shop shop, String path) {
    assertThat(shop.head(path + "/webhook").status()).isEqualTo(200);
    assertThat(shop.post(path + "/webhook", Map.of("PCD_PAY_OID", "x")).status()).isEqualTo(200);
    assertThat(shop.get(path + "/result").status()).isEqualTo(303);
    assertThat(shop.get(path + "/checkout.js").type()).isEqualTo("text/javascript");
    Reply unknown = shop.post(path + "/result", Map.of("PCD_PAY_OID", "unknown"));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.type()).isEqualTo(PROBLEM);
    Reply refused = shop.post(path + "/auth/order-1/token", Map.of());
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.type()).isEqualTo(PROBLEM);
  }

  private static void assertNoCallbackAnswers(Shop shop, String path) {
    assertNothing(shop.get(path + "/webhook"));
    assertNothing(shop.head(path + "/webhook"));
    assertNothing(shop.post(path + "/webhook", Map.of("PCD_PAY_OID", "x")));
    assertNothing(shop.get(path + "/result"));
    assertNothing(shop.post(path + "/result", Map.of("PCD_PAY_OID", "unknown")));
    assertNothing(shop.postForm(path + "/result", Map.of("PCD_PAY_OID", "unknown")));
    assertNothing(shop.post(path + "/auth/order-1/token", Map.of()));
    assertNothing(shop.get(path + "/checkout.js"));
    assertNothing(shop.get(path + "/preflight"));
  }

  private static void assertNothing(Reply reply) {
    assertThat(reply.status()).as(reply.response().uri().toString()).isEqualTo(404);
    assertThat(reply.body()).isEmpty();
  }

  private static void assertNotOurs(Reply reply) {
    assertThat(reply.type()).isNotEqualTo(PROBLEM);
    assertThat(reply.body()).doesNotContain("The payment could not be processed");
  }
}
