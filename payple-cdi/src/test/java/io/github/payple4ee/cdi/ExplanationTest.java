// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Explanation;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.journal.EvidenceKind;
import io.github.payple4ee.cdi.text.Messages;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void paidOrderIsExplainedFromTheWindowToTheCharge() {
    shop.pay("order-1");

    Explanation explanation = shop.service().explain("order-1", Locale.ENGLISH);

    assertThat(explanation.known()).isEqualTo("Payple charged 15,000 won.");
    assertThat(explanation.next())
        .isEqualTo("No action is needed. The shop can refund the payment.");
    assertThat(explanation.nextAt()).isEmpty();
    assertThat(explanation.happened())
        .hasSize(3)
        .element(2)
        .asString()
        .matches("20.*: Payple confirmed the charge \\[UNDERSTOOD\\] \\(CONFIRMING -> PAID\\)");
  }

  @Test
  void koreanReaderReadsKorean() {
    shop.pay("order-1");
    shop.service().cancel(CancelRequest.partial("order-1", 5_000)).orElseThrow();

    assertThat(shop.service().explain("order-1", Locale.KOREA).known())
        .isEqualTo("15,000원이 결제되었고 5,000원이 환불되었습니다. 남은 금액은 10,000원입니다.");
  }

  @Test
  void whatOnlyTheBrowserSaidIsShownAsThat() {
    shop.open("order-1");
    shop.bring(
        Map.of(
            "PCD_PAY_OID",
            "order-1",
            "PCD_PAY_RST",
            "error",
            "PCD_PAY_CODE",
            "3112",
            "PCD_PAY_MSG",
            "paid\u202E\u200B in full"));

    Explanation english = shop.service().explain("order-1", Locale.ENGLISH);
    Explanation korean = shop.service().explain("order-1", Locale.KOREAN);

    assertThat(english.known())
        .isEqualTo(
            "The browser says that the payment window declined 15,000 won. The module sent no"
                + " confirm to Payple.");
    assertThat(english.happened().get(english.happened().size() - 1))
        .contains(
            "the browser said that the payment window declined the card",
            "the browser says \"paid in full\"");
    assertThat(korean.known()).contains("브라우저가 결제창에서 15,000원의 결제가 거절되었다고 알렸습니다");
    assertThat(korean.happened().get(korean.happened().size() - 1))
        .contains("브라우저가 보낸 내용 \"paid in full\"")
        .doesNotContain("the browser says");
    assertThat(shop.lastLine("order-1").message()).isEqualTo("the browser says: paid in full");
  }

  @Test
  void declineOfPayplesIsShownAsPayples() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.payple().faults().inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.DECLINE));
    shop.bring(result);

    Explanation explanation = shop.service().explain("order-1", Locale.ENGLISH);

    assertThat(explanation.known())
        .isEqualTo("Payple declined the charge. No part of the 15,000 won has been charged.");
    assertThat(explanation.happened()).noneMatch(line -> line.contains("the browser says"));
  }

  @Test
  void windowThatWasClosedIsClosedAsTheBrowserSays() {
    shop.open("order-1");
    shop.bring(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "close"));

    assertThat(shop.service().explain("order-1", Locale.ENGLISH).known())
        .startsWith("The browser says that the buyer closed the window");
  }

  @Test
  void doubtSaysWhenItIsLookedUp() {
    shop.open("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_BEFORE));
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(50));
    shop.bring(shop.result("order-1"));

    Explanation explanation = shop.service().explain("order-1", Locale.ENGLISH);

    assertThat(explanation.state()).isEqualTo(PaymentState.IN_DOUBT);
    assertThat(explanation.next()).contains("Do not charge again");
    assertThat(explanation.nextAt()).isPresent();
  }

  @Test
  void refundInDoubtIsExplainedWithItsAmount() {
    shop.pay("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_BEFORE));
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(50));
    shop.service().cancel(CancelRequest.partial("order-1", 5_000));

    assertThat(shop.service().explain("order-1", Locale.ENGLISH).known())
        .startsWith("A refund of 5,000 won was requested");
  }

  @Test
  void unknownOrderIsNotExplained() {
    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(() -> shop.service().explain("order-1", Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void everyStateHasItsSentencesInBothLanguages(PaymentState state) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
      Messages texts = Messages.of("explanations", locale);
      assertThat(texts.get("known." + state)).isNotEqualTo("known." + state);
      assertThat(texts.get("next." + state)).isNotEqualTo("next." + state);
    }
  }

  @ParameterizedTest
  @MethodSource("evidences")
  void everyEvidenceHasAPhraseInBothLanguages(String evidence) {
    assertThat(Messages.of("explanations", Locale.ENGLISH).get(evidence)).contains(" ");
    assertThat(Messages.of("explanations", Locale.KOREAN).get(evidence)).contains(" ");
  }

  static Stream<String> evidences() {
    return Arrays.stream(EvidenceKind.values()).map(EvidenceKind::code);
  }
}
