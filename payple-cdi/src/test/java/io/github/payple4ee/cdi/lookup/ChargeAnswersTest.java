// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Terms;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.ResponseBinding;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.NewPayment;
import io.github.payple4ee.cdi.journal.RefundDoubtEvidence;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.client.ChargeResponse;
import io.github.payple4ee.client.InquiryResponse;
import io.github.payple4ee.client.OperationResponse;
import io.github.payple4ee.client.RefundResponse;
import io.github.payple4ee.client.WireFields;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeAnswersTest {

  private static final ChargeAnswers ANSWERS =
      new ChargeAnswers(new BillingKeys(List.of(new byte[32])), false);

  private static final Payment PAYMENT =
      new Payment(
          "order-1",
          "Green tea",
          15_000,
          0,
          Terms.USUAL,
          PaymentState.CONFIRMING,
          Instant.EPOCH,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static <R extends OperationResponse> CallResult<R> notSent() {
    return new CallResult.NotSent<>(
        Phase.AUTHENTICATED, new NotSentException("Connection refused"));
  }

  private static <R extends OperationResponse> CallResult<R> unclear() {
    return new CallResult.Ambiguous<>(Phase.ANSWERED, "HTTP 500");
  }

  @Nested
  class OfCharge {

    @Test
    void successForThisOrderAndAmountIsApproved() {
      assertThat(charge(said())).isInstanceOf(ChargeEvidence.Approved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15000", " 15000 ", "015000"})
    void amountMayComeAsNumberOrText(String amount) {
      assertThat(charge(said("PCD_PAY_TOTAL", amount))).isInstanceOf(ChargeEvidence.Approved.class);
    }

    @Test
    void declineThatSpeaksOfAnotherOrderIsADoubt() {
      Map<String, String> declined = new LinkedHashMap<>();
      declined.put("PCD_PAY_RST", "error");
      declined.put("PCD_PAY_CODE", "3112");
      declined.put("PCD_PAY_OID", "order-2");

      assertThat(charge(declined)).isInstanceOf(DoubtEvidence.Doubt.class);
      declined.put("PCD_PAY_OID", "order-1");
      assertThat(charge(declined)).isInstanceOf(ChargeEvidence.Declined.class);
    }

    @ParameterizedTest
    @CsvSource({
      "PCD_PAY_OID,order-2",
      "PCD_PAY_OID,",
      "PCD_PAY_OID,ORDER-1",
      "PCD_PAY_TOTAL,15001",
      "PCD_PAY_TOTAL,1500",
      "PCD_PAY_TOTAL,-15000",
      "PCD_PAY_TOTAL,'15,000'",
      "PCD_PAY_TOTAL,15000.5",
      "PCD_PAY_TOTAL,",
      "PCD_PAY_TYPE,transfer",
      "PCD_PAY_STATE,0",
      "PCD_PAY_STATE,2",
      "PCD_PAY_WORK,AUTH",
      "PCD_REFUND_TOTAL,15000",
      "PCD_REFUND_TOTAL,-15000",
      "PCD_PAYCANCEL_FLAG,Y"
    })
    @DisplayName("Rule 6: a success that does not match proves nothing")
    void successThatDoesNotMatchIsADoubt(String field, String value) {
      assertThat(charge(said(field, value))).isInstanceOf(DoubtEvidence.Mismatched.class);
    }

    @Test
    void typeThatIsNotNamedIsACard() {
      assertThat(charge(said("PCD_PAY_TYPE", null))).isInstanceOf(ChargeEvidence.Approved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3112", "PCCFD001", "SPCD0002"})
    void errorOfTheListsIsADecline(String code) {
      assertThat(charge(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code, "PCD_PAY_MSG", "m")))
          .isEqualTo(new ChargeEvidence.Declined(new Refusal(code, "m")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CPCA0001", "CPCA0005", "SPCD0004"})
    void claimThatPaypleDoesNotKnowIsNotAccepted(String code) {
      assertThat(charge(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code)))
          .isEqualTo(new ChargeEvidence.KeyRejected(new Refusal(code, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQQQ9999", "PCCF1234", "CBIL0003", "1115", "PAYC0011"})
    @DisplayName(
        "Rule 15 and 19: a code that is not known survives as it came, and declines nothing")
    void errorThatIsNoKnownDeclineIsADoubt(String code) {
      assertThat(charge(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code)))
          .asInstanceOf(type(DoubtEvidence.Doubt.class))
          .satisfies(doubt -> assertThat(doubt.code()).isEqualTo(code));
    }

    @Test
    void errorWithoutACodeIsADoubt() {
      assertThat(charge(Map.of("PCD_PAY_RST", "error"))).isInstanceOf(DoubtEvidence.Doubt.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPCD9995", "9995", "[test]9996", "RPCD9991"})
    void requestThatWasNotProcessedIsNoDecline(String code) {
      assertThat(charge(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code)))
          .isInstanceOf(ChargeEvidence.NotProcessed.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "SPCD1000",
          "RPCD1000",
          "SPCD0014",
          "[test]SPCD0014",
          "CPCA0201",
          "SPCD1001",
          "1156"
        })
    @DisplayName("Rule 4: \"already processed\" and \"no answer\" are looked up")
    void errorThatLeavesTheOutcomeOpenIsADoubt(String code) {
      assertThat(charge(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code)))
          .isInstanceOf(DoubtEvidence.Doubt.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPCD1003", "RPCD1003", "CPCA0011"})
    void chargeThatPaypleTookBackIsADoubt(String code) {
      assertThat(charge(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code)))
          .asInstanceOf(type(DoubtEvidence.Doubt.class))
          .satisfies(doubt -> assertThat(doubt.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "SPCD0000"})
    void errorWithTheCodeOfASuccessIsADoubt(String code) {
      assertThat(charge(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code)))
          .isInstanceOf(DoubtEvidence.Doubt.class);
    }

    @Test
    void institutionsCodeBehindPayplesDeclineDecides() {
      assertThat(charge(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", "SPCD0018 3112")))
          .isEqualTo(new ChargeEvidence.Declined(new Refusal("SPCD0018 3112", null)));
      assertThat(charge(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", "SPCD0018 1125")))
          .isInstanceOf(DoubtEvidence.Doubt.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Success", "close", "ok", "Error"})
    void wordThatIsNeitherSuccessNorErrorIsADoubt(String word) {
      assertThat(charge(said("PCD_PAY_RST", word))).isInstanceOf(DoubtEvidence.Doubt.class);
    }

    @Test
    void answerWithoutAnyFieldIsADoubt() {
      assertThat(charge(Map.of())).isInstanceOf(DoubtEvidence.Doubt.class);
    }

    @Test
    void whatWasNotSentMayBeTriedAgain() {
      assertThat(ANSWERS.ofCharge(PAYMENT, notSent()))
          .isEqualTo(new ChargeEvidence.NotSent(Phase.AUTHENTICATED, "Connection refused"));
    }

    @Test
    void whatIsUnclearIsADoubt() {
      assertThat(ANSWERS.ofCharge(PAYMENT, unclear()))
          .isEqualTo(new DoubtEvidence.Doubt(Phase.ANSWERED, null, "HTTP 500"));
    }

    private ChargeEvidence charge(Map<String, String> answer) {
      return ANSWERS.ofCharge(PAYMENT, answered(ChargeResponse.class, answer));
    }
  }

  @Nested
  class OfRefund {

    @Test
    void successForThisOrderAndAmountIsRefunded() {
      assertThat(refund(said("PCD_REFUND_TOTAL", "500")))
          .asInstanceOf(type(RefundEvidence.Refunded.class))
          .extracting(RefundEvidence.Refunded::refundId)
          .isEqualTo("r-1");
    }

    @ParameterizedTest
    @CsvSource({"501,order-1", ",order-1", "-500,order-1", "500,order-2"})
    void successThatDoesNotMatchIsADoubt(String amount, String orderId) {
      Map<String, String> answer = said("PCD_REFUND_TOTAL", amount);
      answer.put("PCD_PAY_OID", orderId);

      assertThat(refund(answer)).isInstanceOf(RefundDoubtEvidence.RefundDoubt.class);
    }

    @Test
    void errorIsADecline() {
      assertThat(refund(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", "1144")))
          .isEqualTo(new RefundEvidence.RefundDeclined("r-1", new Refusal("1144", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPCD9995", "9995", "PAYC9996", "9991"})
    void refundThatWasNotProcessedWasNotDone(String code) {
      assertThat(refund(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code)))
          .isInstanceOf(RefundEvidence.RefundNotSent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPCD1001", "1103", "CPCA0018", "SPCD1003", "PAYC0007", "QQQQ1234", ""})
    void errorThatLeavesTheOutcomeOpenIsADoubt(String code) {
      assertThat(refund(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code)))
          .isInstanceOf(RefundDoubtEvidence.RefundDoubt.class);
    }

    @Test
    void whatWasNotSentWasNotDone() {
      assertThat(ChargeAnswers.ofRefund(PAYMENT, "r-1", 500, notSent()))
          .isInstanceOf(RefundEvidence.RefundNotSent.class);
    }

    @Test
    void whatIsUnclearIsADoubt() {
      assertThat(ChargeAnswers.ofRefund(PAYMENT, "r-1", 500, unclear()))
          .isInstanceOf(RefundDoubtEvidence.RefundDoubt.class);
    }

    private RefundEvidence refund(Map<String, String> answer) {
      return ChargeAnswers.ofRefund(PAYMENT, "r-1", 500, answered(RefundResponse.class, answer));
    }
  }

  @Nested
  @DisplayName("Rule 5: a lookup has four answers")
  class OfLookup {

    @Test
    void successWithAmountAndTraceIsCharged() {
      assertThat(lookup(said()))
          .asInstanceOf(type(Inquiry.Charged.class))
          .satisfies(charged -> assertThat(charged.amount()).isEqualTo(15_000))
          .satisfies(charged -> assertThat(charged.refunded()).isEmpty());
    }

    @Test
    void whatWasRefundedIsReported() {
      assertThat(lookup(said("PCD_REFUND_TOTAL", "500")))
          .asInstanceOf(type(Inquiry.Charged.class))
          .satisfies(charged -> assertThat(charged.refunded()).hasValue(500));
    }

    @Test
    void anotherAmountIsStillCharged() {
      assertThat(lookup(said("PCD_PAY_TOTAL", "1")))
          .asInstanceOf(type(Inquiry.Charged.class))
          .satisfies(charged -> assertThat(charged.amount()).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({
      "PCD_PAY_OID,order-2",
      "PCD_PAY_OID,",
      "PCD_PAY_TOTAL,",
      "PCD_PAY_TOTAL,'15,000'",
      "PCD_PAY_TYPE,transfer",
      "PCD_PAY_TYPE,CARD",
      "PCD_PAY_STATE,0",
      "PCD_PAY_STATE,2",
      "PCD_PAY_STATE,9",
      "PCD_PAY_STATE,-1",
      "PCD_PAY_STATE,11",
      "PCD_PAY_STATE,success",
      "PCD_PAY_WORK,AUTH",
      "PCD_PAY_WORK,PUSERINFO",
      "PCD_REFUND_TOTAL,'15,000'",
      "PCD_REFUND_TOTAL,15000.0",
      "PCD_REFUND_TOTAL,-15000",
      "PCD_PAYCANCEL_FLAG,Y",
      "PCD_PAYCANCEL_FLAG,y"
    })
    void successOfSomethingElseIsOther(String field, String value) {
      assertThat(lookup(said(field, value))).isInstanceOf(Inquiry.Other.class);
    }

    @ParameterizedTest
    @CsvSource({
      "PCD_PAY_STATE,1",
      "PCD_PAY_STATE,' 1 '",
      "PCD_PAY_STATE,",
      "PCD_PAY_TYPE,",
      "PCD_PAY_WORK,CERT",
      "PCD_PAY_YEAR,2026",
      "PCD_PAY_MONTH,11"
    })
    void fieldThatIsAsItShouldBeOrLeftOutChangesNothing(String field, String value) {
      assertThat(lookup(said(field, value))).isInstanceOf(Inquiry.Charged.class);
    }

    @ParameterizedTest
    @CsvSource({"2026,11,true", "2026,,true", ",,true", "2026,10,false", "2025,11,false"})
    void chargeForAMonthIsOfThatMonth(String year, String month, boolean charged) {
      Map<String, String> answer = said("PCD_PAY_YEAR", year);
      answer.put("PCD_PAY_MONTH", month);

      assertThat(ChargeAnswers.ofLookup(ofNovember(), answered(InquiryResponse.class, answer)))
          .isInstanceOf(charged ? Inquiry.Charged.class : Inquiry.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCD_PAY_STATE", "PCD_PAY_TYPE", "PCD_PAY_WORK", "PCD_REFUND_TOTAL"})
    void fieldThatIsTooLongToBeReadDoesNotCountAsLeftOut(String field) {
      assertThat(lookup(said(field, "0".repeat(5_000)))).isInstanceOf(Inquiry.Other.class);
    }

    @ParameterizedTest
    @CsvSource({"PCD_REFUND_TOTAL,0", "PCD_REFUND_TOTAL,", "PCD_PAYCANCEL_FLAG,N"})
    void paymentOfWhichNothingWasRefundedIsCharged(String field, String value) {
      assertThat(lookup(said(field, value))).isInstanceOf(Inquiry.Charged.class);
    }

    @Test
    void successWithoutATraceOfAChargeIsOther() {
      Map<String, String> answer = said("PCD_PAY_TIME", null);
      answer.remove("PCD_PAY_CARDTRADENUM");

      assertThat(lookup(answer)).isInstanceOf(Inquiry.Other.class);
    }

    @Test
    void paymentThatPaypleDoesNotKnowIsNotFound() {
      assertThat(lookup(Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", "CBIL0003")))
          .isInstanceOf(Inquiry.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"CBIL0001", "CBIL0002", "PCHK0001", "PCHK0007", "9995", "PCHK9995", "QQ", ""})
    void lookupThatWasRefusedHasFailedAlsoWhenItNamesTheOrder(String code) {
      Map<String, String> refused =
          Map.of("PCD_PAY_RST", "error", "PCD_PAY_CODE", code, "PCD_PAY_OID", "order-1");

      assertThat(lookup(refused)).isInstanceOf(Inquiry.Failed.class);
    }

    @Test
    void answerThatIsNeitherSuccessNorErrorHasFailed() {
      assertThat(lookup(Map.of("PCD_PAY_RST", "close", "PCD_PAY_CODE", "CBIL0003")))
          .isInstanceOf(Inquiry.Failed.class);
    }

    @Test
    void whatWasNotSentOrIsUnclearHasFailed() {
      assertThat(ChargeAnswers.ofLookup(PAYMENT, notSent())).isInstanceOf(Inquiry.Failed.class);
      assertThat(ChargeAnswers.ofLookup(PAYMENT, unclear())).isInstanceOf(Inquiry.Failed.class);
    }

    private Inquiry lookup(Map<String, String> answer) {
      return ChargeAnswers.ofLookup(PAYMENT, answered(InquiryResponse.class, answer));
    }
  }

  private static Payment ofNovember() {
    ChargeRequest request =
        ChargeRequest.of("order-1", "1234", "Green tea", 15_000).forMonth(YearMonth.of(2026, 11));
    return new Payment(
        "order-1",
        "Green tea",
        15_000,
        0,
        NewPayment.of(request).terms(),
        PaymentState.CHARGING,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static <R extends OperationResponse> CallResult<R> answered(
      Class<R> type, Map<String, String> answer) {
    return new CallResult.Answered<>(ResponseBinding.bind(type, WireFields.of(answer)));
  }

  private static Map<String, String> said() {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("PCD_PAY_RST", "success");
    answer.put("PCD_PAY_CODE", "SPCD0000");
    answer.put("PCD_PAY_OID", "order-1");
    answer.put("PCD_PAY_TYPE", "card");
    answer.put("PCD_PAY_TOTAL", "15000");
    answer.put("PCD_PAY_TIME", "20261122120000");
    answer.put("PCD_PAY_CARDTRADENUM", "202611221200001234567890");
    return answer;
  }

  private static Map<String, String> said(String field, String value) {
    Map<String, String> answer = said();
    answer.put(field, value);
    return answer;
  }
}
