// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WireTest {

  @Nested
  class Usually {

    @RegisterExtension final Shop shop = Shop.usual();

    @Test
    void everyOperationTakesAKeyOfItsOwn() {
      shop.pay("order-1");
      shop.service().cancel(CancelRequest.partial("order-1", 1_000));
      shop.service().cancel(CancelRequest.partial("order-1", 1_000));
      shop.service().inquire("order-1");
      shop.service().inquire("order-1");

      assertThat(
              shop.payple().requests().stream()
                  .filter(request -> !request.path().equals(Shop.AUTH))
                  .map(request -> request.body().get("PCD_AUTH_KEY")))
          .hasSize(5)
          .doesNotHaveDuplicates();
    }

    @Test
    void keyIsAskedForExactlyItsPurpose() {
      shop.pay("order-1");
      shop.payple().forgetRequests();

      shop.service().cancel(CancelRequest.partial("order-1", 1_000));
      shop.service().inquire("order-1");

      assertThat(shop.requestsTo(Shop.AUTH))
          .extracting(request -> request.body().keySet())
          .containsExactly(
              Set.of("cst_id", "custKey", "PCD_PAYCANCEL_FLAG"),
              Set.of("cst_id", "custKey", "PCD_PAYCHK_FLAG"));
    }

    @Test
    void everyCallNamesTheShopsAddress() {
      shop.pay("order-1");
      shop.service().cancel(CancelRequest.partial("order-1", 1_000));
      shop.service().inquire("order-1");

      assertThat(shop.payple().requests())
          .extracting(request -> request.header("Referer").orElse(""))
          .containsOnly("http://localhost:9080/");
    }

    @Test
    void bodiesAreJsonAndUrlsHoldNoKey() {
      shop.pay("order-1");
      shop.service().cancel(CancelRequest.whole("order-1"));

      assertThat(shop.payple().requests())
          .allSatisfy(
              request ->
                  assertThat(request.header("Content-Type").orElse(""))
                      .startsWith("application/json"))
          .extracting(SeenRequest::query)
          .containsOnly("", "ACT_=PAYM");
    }

    @Test
    void refundAndLookupAreDatedByTheKoreanDayOfThePayment() {
      shop.pay("order-1");
      String paidOn =
          DateTimeFormatter.BASIC_ISO_DATE.format(
              shop.find("order-1").approval().orElseThrow().time().toLocalDate());

      shop.service().cancel(CancelRequest.whole("order-1"));
      shop.service().inquire("order-1");

      assertThat(shop.requestsTo(Shop.CANCEL).get(0).body()).containsEntry("PCD_PAY_DATE", paidOn);
      assertThat(shop.requestsTo(Shop.LOOKUP).get(0).body()).containsEntry("PCD_PAY_DATE", paidOn);
      assertThat(LocalDate.now(ZoneId.of("Asia/Seoul")).toString().replace("-", ""))
          .isGreaterThanOrEqualTo(paidOn);
    }

    @Test
    void inquiryNamesWhatWasChargedAndRefunded() {
      shop.pay("order-1");
      shop.service().cancel(CancelRequest.partial("order-1", 1_000));

      Inquiry answer = shop.service().inquire("order-1");

      assertThat(answer).isInstanceOf(Inquiry.Charged.class);
      assertThat(((Inquiry.Charged) answer).amount()).isEqualTo(15_000);
      assertThat(((Inquiry.Charged) answer).refunded()).hasValue(1_000);
      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
    }
  }

  @Nested
  class WithOperationsOnAnotherPortAndPath {

    @RegisterExtension
    final Shop shop =
        Shop.at(
            SimulatorOptions.builder()
                .operationsOnSecondPort(true)
                .operationsPrefix("/v2")
                .build());

    @Test
    void addressThatPaypleNamesIsFollowed() {
      shop.pay("order-1");
      shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();

      assertThat(shop.payple().requests())
          .extracting(SeenRequest::path)
          .contains("/v2" + Shop.CONFIRM, "/v2" + Shop.CANCEL)
          .doesNotContain(Shop.CONFIRM, Shop.CANCEL);
      assertThat(ports("/v2" + Shop.CANCEL)).isNotEqualTo(ports(Shop.AUTH));
    }

    private List<String> ports(String path) {
      return shop.requestsTo(path).stream()
          .map(request -> URI.create("http://" + request.header("Host").orElseThrow()))
          .map(host -> String.valueOf(host.getPort()))
          .distinct()
          .toList();
    }
  }

  @Nested
  class InEveryDialect {

    @RegisterExtension
    final Shop shop =
        Shop.at(
            SimulatorOptions.builder()
                .dialect(
                    WireDialect.MANUAL
                        .withContentType("text/html; charset=UTF-8")
                        .withNumbersAsStrings()
                        .withTestCodePrefix()
                        .withUnknownFields())
                .build());

    @Test
    void answersAreUnderstood() {
      shop.pay("order-1");
      shop.service().cancel(CancelRequest.partial("order-1", 1_000)).orElseThrow();

      assertThat(shop.service().inquire("order-1")).isInstanceOf(Inquiry.Charged.class);
      assertThat(shop.find("order-1").refunded()).isEqualTo(1_000);
    }

    @Test
    void codesComeWithoutTheirPrefix() {
      shop.open("order-1");

      shop.bring(shop.payple().buyer().decline(shop.window("order-1")));

      assertThat(shop.find("order-1").refusal().orElseThrow().code()).isEqualTo("3112");
    }
  }

  @Nested
  class WithoutAContentType {

    @RegisterExtension
    final Shop shop =
        Shop.at(SimulatorOptions.builder().dialect(WireDialect.MANUAL.withContentType("")).build());

    @Test
    void answersAreUnderstood() {
      shop.pay("order-1");

      assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
    }
  }

  @Nested
  class WithAPaypleThatCannotBeReached {

    @RegisterExtension final Shop shop = Shop.usual();

    @Test
    void paymentIsOpenAgainAndMayBeTriedAgain() {
      shop.open("order-1");
      Map<String, String> result = shop.result("order-1");

      shop.payple().close();

      assertThat(shop.bring(result).state()).isEqualTo(PaymentState.OPEN);
      assertThat(shop.lastLine("order-1").evidence()).isEqualTo("NotSent");
      assertThat(shop.received()).isEmpty();
    }

    @Test
    void refundIsNotDoneAndMayBeAskedForAgain() {
      shop.pay("order-1");
      shop.payple().close();
      CancelRequest request = CancelRequest.whole("order-1").named("return-1");

      assertThatExceptionOfType(NotSentException.class)
          .isThrownBy(() -> shop.service().cancel(request));
      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
      assertThat(shop.journal().require("order-1").pendingRefund()).isEmpty();
    }

    @Test
    void windowIsNotOpened() {
      shop.open("order-1");
      shop.payple().close();

      assertThatExceptionOfType(NotSentException.class)
          .isThrownBy(() -> shop.bean(WindowAuthorizer.class).authorize("order-1"));
    }

    @Test
    void lookupHasFailed() {
      shop.pay("order-1");
      shop.payple().close();

      assertThat(shop.service().inquire("order-1")).isInstanceOf(Inquiry.Failed.class);
      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    }
  }
}
