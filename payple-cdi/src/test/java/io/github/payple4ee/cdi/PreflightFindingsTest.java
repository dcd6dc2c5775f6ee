// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payple4ee.Preflight;
import io.github.payple4ee.Preflight.Finding;
import io.github.payple4ee.Preflight.Level;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the preflight reports to a shop before it is paid, by the Payple that it will be paid
 * through.
 */
class PreflightFindingsTest {

  private static final String WRONG = "not-the-key-of-a-merchant";

  @Nested
  class Usually {

    @RegisterExtension final Shop shop = Shop.usual();

    @Test
    void shopThatCanBePaidIsReady() {
      Preflight preflight = shop.service().preflight();

      assertThat(preflight.ready()).isTrue();
      assertThat(preflight.findings())
          .extracting(Finding::topic)
          .contains("permission.window", "permission.lookup", "permission.cancel", "clock")
          .contains("configuration.environment", "configuration.referer", "journal.kind");
      assertThat(preflight.findings(Level.WARNING))
          .extracting(Finding::topic)
          .containsExactly("journal.kind");
    }

    @Test
    void permissionIsAskedForEachThingAndUsedForNone() {
      shop.service().preflight();

      assertThat(shop.payple().requests())
          .extracting(SeenRequest::path)
          .containsExactly(Shop.AUTH, Shop.AUTH, Shop.AUTH);
      assertThat(shop.requestsTo(Shop.AUTH))
          .extracting(request -> request.body().keySet())
          .containsExactly(
              Set.of("cst_id", "custKey", "PCD_PAY_TYPE"),
              Set.of("cst_id", "custKey", "PCD_PAYCHK_FLAG"),
              Set.of("cst_id", "custKey", "PCD_PAYCANCEL_FLAG"));
      assertThat(shop.received()).isEmpty();
    }

    @Test
    void koreanReaderReadsKorean() {
      assertThat(find(shop.service().preflight(Locale.KOREA), "permission.window").what())
          .startsWith("페이플이 결제창을 허용합니다.");
      assertThat(find(shop.service().preflight(Locale.FRENCH), "permission.window").what())
          .startsWith("Payple authenticates the shop for the payment window");
    }

    @Test
    void nothingSecretIsShown() {
      assertThat(shop.service().preflight().toString())
          .doesNotContain(Merchant.TEST.custKey(), Merchant.TEST.refundKey());
    }

    @ParameterizedTest
    @CsvSource({
      "HTML_PAGE,not Payple's JSON",
      "EMPTY_BODY,not Payple's JSON",
      "CUT,not Payple's JSON",
      "HTTP_500,answers with HTTP status 500",
      "HTTP_302,answers with HTTP status 302",
      "RESET_BEFORE,was interrupted",
      "LOSE_ANSWER_BEFORE,was interrupted"
    })
    void answerThatIsNotPayplesIsReported(FaultKind fault, String expected) {
      strike(Fault.on(Operation.AUTHENTICATION, fault).repeated(2));

      Preflight preflight = shop.service().preflight();

      assertThat(preflight.findings(Level.ERROR))
          .singleElement()
          .satisfies(error -> assertThat(error.topic()).isEqualTo("permission.window"))
          .satisfies(error -> assertThat(error.what()).contains(expected))
          .satisfies(error -> assertThat(error.whatToDo()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"FOREIGN_RETURN_URL", "PLAIN_HTTP_HOST", "USER_INFO_HOST"})
    void hostThatMayNotHaveTheKeysIsReported(FaultKind fault) {
      strike(Fault.on(Operation.AUTHENTICATION, fault));

      Preflight preflight = shop.service().preflight();

      assertThat(preflight.ready()).isFalse();
      assertThat(find(preflight, "permission.window"))
          .satisfies(error -> assertThat(error.what()).contains("No secret is sent to"))
          .satisfies(error -> assertThat(error.whatToDo()).contains("payple.allowed-hosts"));
    }

    @Test
    void otherThingsAreNotAskedForAfterAnError() {
      strike(Fault.on(Operation.AUTHENTICATION, FaultKind.UNKNOWN_MERCHANT));

      Preflight preflight = shop.service().preflight();

      assertThat(find(preflight, "permission.window").code()).isEqualTo("AUTH0003");
      assertThat(shop.sentTo(Shop.AUTH)).isEqualTo(1);
    }

    @Test
    void paypleThatCannotBeReachedIsReported() {
      shop.payple().close();

      Preflight preflight = shop.service().preflight();

      assertThat(preflight.ready()).isFalse();
      assertThat(find(preflight, "permission.window"))
          .satisfies(
              error ->
                  assertThat(error.what()).contains("No program accepts connections at http://"))
          .satisfies(error -> assertThat(error.whatToDo()).contains("firewall"));
    }

    private void strike(Fault fault) {
      shop.payple().faults().inject(Faults.ANY_ORDER, fault);
    }
  }

  @Nested
  class WithAWrongMerchantKey {

    @RegisterExtension final Shop shop = Shop.usual().with("payple.cust-key", WRONG);

    @Test
    void codeAndKeyToSetAreNamedAndNotTheWrongOne() {
      Preflight preflight = shop.service().preflight();

      assertThat(preflight.ready()).isFalse();
      assertThat(find(preflight, "permission.window"))
          .satisfies(error -> assertThat(error.code()).isEqualTo("AUTH0002"))
          .satisfies(error -> assertThat(error.what()).contains("AUTH0002"))
          .satisfies(error -> assertThat(error.whatToDo()).contains("Set payple.cust-key"));
      assertThat(preflight.toString()).doesNotContain(WRONG);
    }

    @Test
    void koreanReaderGetsWhatToDoInKorean() {
      assertThat(find(shop.service().preflight(Locale.KOREAN), "permission.window").whatToDo())
          .contains("payple.cust-key를 설정하십시오");
    }
  }

  @Nested
  class WithAnotherMerchant {

    @RegisterExtension final Shop shop = Shop.usual().with("payple.cst-id", "unknown");

    @Test
    void unknownMerchantIsReported() {
      assertThat(find(shop.service().preflight(), "permission.window").code())
          .isEqualTo("AUTH0003");
    }
  }

  @Nested
  class WithADomainThatIsNotRegistered {

    @RegisterExtension
    final Shop shop = Shop.at(SimulatorOptions.builder().registeredDomains("shop.example").build());

    @Test
    void refererToRegisterIsNamed() {
      assertThat(find(shop.service().preflight(), "permission.window"))
          .satisfies(error -> assertThat(error.level()).isEqualTo(Level.ERROR))
          .satisfies(error -> assertThat(error.code()).isEqualTo("AUTH0004"))
          .satisfies(error -> assertThat(error.whatToDo()).contains("Set payple.referer"));
    }
  }

  @Nested
  class WhereTheCodeIsWrittenOtherwise {

    @RegisterExtension final Shop shop = Shop.usual().with("payple.cust-key", WRONG);

    @ParameterizedTest
    @EnumSource(names = {"AUTH_CODE_LAST", "AUTH_CODE_AS_FIELD"})
    void codeIsFound(Quirk quirk) {
      shop.payple().speak(WireDialect.MANUAL.with(quirk));

      Finding error = find(shop.service().preflight(), "permission.window");

      assertThat(error.code()).isEqualTo("AUTH0002");
      assertThat(error.what()).containsOnlyOnce("AUTH0002");
    }
  }

  @Nested
  class WithAPaypleThatEchoesTheKey {

    private static final Merchant OWN = new Merchant("shop", "own-merchant-key", "own-refund-key");

    @RegisterExtension
    final Shop shop =
        Shop.at(
                SimulatorOptions.builder()
                    .merchant(OWN)
                    .dialect(WireDialect.MANUAL.with(Quirk.AUTH_RAW_CREDENTIALS))
                    .build())
            .with("payple.cst-id", OWN.cstId())
            .with("payple.cust-key", OWN.custKey());

    @Test
    void windowWillNotOpen() {
      assertThat(find(shop.service().preflight(), "permission.window"))
          .satisfies(error -> assertThat(error.level()).isEqualTo(Level.ERROR))
          .satisfies(error -> assertThat(error.what()).contains("merchant key instead"));
    }

    @Test
    void refundKeyThatIsNotTheMerchantsIsReported() {
      assertThat(find(shop.service().preflight(), "configuration.refund-key"))
          .satisfies(warning -> assertThat(warning.level()).isEqualTo(Level.WARNING))
          .satisfies(warning -> assertThat(warning.whatToDo()).contains("payple.refund-key"));
    }
  }

  @Nested
  class WithMistakesOfSpelling {

    @RegisterExtension
    final Shop shop =
        Shop.usual()
            .with("payple.referer", "")
            .with("payple.referrer", "https://www.shop.example/")
            .with("payple.refund_key", "key")
            .with("payple.something-else", "1");

    @Test
    void keyThatWasMeantIsNamed() {
      assertThat(shop.service().preflight().findings())
          .filteredOn(finding -> finding.topic().equals("configuration.keys"))
          .extracting(finding -> finding.level() + " " + finding.what())
          .containsExactly(
              "WARNING The module does not read payple.referrer, which looks like payple.referer.",
              "WARNING The module does not read payple.refund_key, which looks like"
                  + " payple.refund-key.",
              "OK The module does not read these keys: payple.something-else.");
    }

    @Test
    void windowThatCannotReportIsAFinding() {
      assertThat(find(shop.service().preflight(), "configuration.referer"))
          .satisfies(warning -> assertThat(warning.level()).isEqualTo(Level.WARNING))
          .satisfies(warning -> assertThat(warning.what()).contains("AUTH0007"));
    }
  }

  @Nested
  class WithAPaypleThatIsSlow {

    @RegisterExtension
    final Shop shop =
        Shop.usual()
            .with("payple.connect-timeout", "PT0.5S")
            .with("payple.read-timeout", "PT1S")
            .with("payple.deadline", "PT2S");

    @Test
    void silenceEndsWithTheTimeOfAnOperation() {
      shop.payple()
          .faults()
          .inject(
              Faults.ANY_ORDER,
              Fault.on(Operation.AUTHENTICATION, FaultKind.DELAY).lasting(Duration.ofSeconds(30)));

      assertThat(find(shop.service().preflight(), "permission.window").what())
          .contains("No answer from", "PT1S");
    }
  }

  @Nested
  class WithAPaypleThatTakesTheTimeOfTheRest {

    // a call that fails in the slowest way takes 6 s
    @RegisterExtension
    final Shop shop =
        Shop.usual()
            .with("payple.connect-timeout", "PT1S")
            .with("payple.read-timeout", "PT5S")
            .with("payple.deadline", "PT7S");

    @Test
    void whatThereIsNoTimeForIsNotAsked() {
      shop.payple()
          .faults()
          .inject(Faults.ANY_ORDER, Fault.delay(Operation.AUTHENTICATION, Duration.ofSeconds(2)));

      Preflight preflight = shop.service().preflight();

      assertThat(find(preflight, "permission.lookup"))
          .satisfies(late -> assertThat(late.level()).isEqualTo(Level.WARNING))
          .satisfies(late -> assertThat(late.what()).contains("the time of the preflight"));
      assertThat(shop.sentTo(Shop.AUTH)).isEqualTo(1);
    }
  }

  /** {@code payple.preflight=stop}. */
  @Nested
  class AsAGate {

    private final Shop shop = Shop.usual().with("payple.preflight", "stop");

    @AfterEach
    void close() {
      shop.undeploy();
    }

    @Test
    void shopThatPaypleRefusesIsNotDeployed() {
      shop.with("payple.cust-key", WRONG);

      assertThatThrownBy(shop::deploy)
          .hasStackTraceContaining(
              "payple.preflight=stop: permission.window: Payple refuses the shop")
          .hasStackTraceContaining("AUTH0002")
          .hasStackTraceContaining("Set payple.cust-key")
          .satisfies(
              refused -> assertThat(refused.toString() + refused.getCause()).doesNotContain(WRONG));
    }

    @Test
    void shopThatPaypleTakesIsDeployed() {
      shop.deploy();

      assertThat(shop.service().preflight().ready()).isTrue();
    }

    @Test
    void paypleThatCannotBeReachedDoesNotStopIt() {
      shop.with("payple.url", "http://localhost:9");

      shop.deploy();

      assertThat(shop.service().preflight().ready()).isFalse();
    }
  }

  private static Finding find(Preflight preflight, String topic) {
    return preflight.findings().stream()
        .filter(finding -> finding.topic().equals(topic))
        .findFirst()
        .orElseThrow(() -> new AssertionError(topic + " is not in " + preflight));
  }
}
