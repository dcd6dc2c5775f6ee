// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.Account;
import io.github.payple4ee.AccountInquiry;
import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.event.AccountRegistered;
import io.github.payple4ee.event.AccountRemoved;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentNotCharged;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bank accounts: paid in the window, registered, charged, looked up, removed")
class AccountTest {

  private static final String SIMPLE = "/php/SimplePayAct.php";
  private static final String MONTHLY = "/php/RePayAct.php";
  private static final String CONFIRM = "/php/PayConfirmAct.php";
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @RegisterExtension final Shop shop = Shop.usual();

  @Nested
  class InTheWindow {

    @ParameterizedTest
    @EnumSource(
        value = PaymentWork.class,
        names = {"CERT", "PAY"})
    void transferIsPaid(PaymentWork work) {
      shop.service().open(transfer("order-1").with(work));
      Map<String, String> window = shop.window("order-1");
      assertThat(window)
          .containsEntry("PCD_PAY_TYPE", "transfer")
          .doesNotContainKey("PCD_CARD_VER");

      Payment payment = shop.bring(shop.payple().buyer().pay(window));

      assertThat(payment.state()).isEqualTo(PaymentState.PAID);
      assertThat(payment.approval().orElseThrow().cardName()).isEqualTo("신한은행");
      assertThat(payment.approval().orElseThrow().cardNumber()).contains("*");
      assertThat(shop.sentTo(CONFIRM)).isEqualTo(work == PaymentWork.CERT ? 1 : 0);
      assertThat(shop.sentTo(Shop.CONFIRM)).isZero();
    }

    @Test
    void transferOfAClaimThatNamesNoAddressIsConfirmedAtThePageOfTransfers() {
      shop.service().open(transfer("order-1"));
      Map<String, String> result = shop.result("order-1");
      result.remove("PCD_PAY_COFURL");

      assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
      assertThat(shop.sentTo(CONFIRM)).isEqualTo(1);
    }

    @Test
    void transferWhoseResultIsLostIsLookedUpAsATransfer() {
      shop.service().open(transfer("order-1").with(PaymentWork.PAY));
      shop.payple().buyer().pay(shop.window("order-1"));

      shop.pass(Duration.ofMinutes(1));

      shop.resolveUntil("order-1", PaymentState.PAID);
      assertThat(shop.requestsTo(Shop.LOOKUP))
          .allSatisfy(
              lookup -> assertThat(lookup.body()).containsEntry("PCD_PAY_TYPE", "transfer"));
    }

    @Test
    void lostAnswerToTheConfirmIsLookedUp() {
      shop.service().open(transfer("order-1"));
      Map<String, String> result = shop.result("order-1");
      shop.payple()
          .faults()
          .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_AFTER));

      shop.bring(result);

      assertThat(shop.resolveUntil("order-1", PaymentState.PAID).approval()).isPresent();
      assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
    }

    @Test
    void cashReceiptIsIssuedWithTheTransfer() {
      shop.service().open(transfer("order-1").withCashReceipt());
      Map<String, String> window = shop.window("order-1");
      assertThat(window).containsEntry("PCD_TAXSAVE_FLAG", "Y");

      Payment payment = shop.bring(shop.payple().buyer().pay(window));

      assertThat(payment.terms().cashReceipt()).isTrue();
      assertThat(payment.approval().orElseThrow().further())
          .containsEntry("PCD_TAXSAVE_RST", "Y")
          .containsKey("PCD_TAXSAVE_MGTNUM");
    }

    @Test
    void cardOrderThatWasPaidByATransferIsNotPaid() {
      shop.open("order-1", PaymentWork.PAY);
      Map<String, String> window = shop.window("order-1");
      window.put("PCD_PAY_TYPE", "transfer");
      Map<String, String> result = shop.payple().buyer().pay(window);

      assertThat(shop.bring(result).state()).isNotEqualTo(PaymentState.PAID);
    }

    @Test
    void transferIsRefunded() {
      shop.service().open(transfer("order-1"));
      shop.bring(shop.result("order-1"));

      assertThat(shop.service().cancel(CancelRequest.partial("order-1", 5_000)).orElseThrow())
          .isNotNull();
      assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(5_000);
      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
    }

    @Test
    void smallestTransferIsAThousandWon() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> PaymentRequest.of("order-1", "엽서", 999).with(PaymentMethod.BANK_TRANSFER))
          .withMessageContainingAll("1000 won", "bank transfer", "999");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ChargeRequest.of("sub-1", "1234", "엽서", 999).fromAccount())
          .withMessageContaining("bank transfer");
    }

    @Test
    void cashReceiptOfACardIsRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PaymentRequest.of("order-1", "엽서", 5_000).withCashReceipt())
          .withMessageContaining("bank transfer");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ChargeRequest.of("sub-1", "1234", "엽서", 5_000).withCashReceipt())
          .withMessageContaining("bank transfer");
    }

    private PaymentRequest transfer(String orderId) {
      return PaymentRequest.of(orderId, "녹차 100g", 15_000).with(PaymentMethod.BANK_TRANSFER);
    }
  }

  @Nested
  class Registered {

    @Test
    void accountIsRegisteredBesideTheCard() {
      String card = shop.registerCard("1234");
      registerAccount();

      Account account = shop.service().findAccount("1234").orElseThrow();
      assertThat(account.orderId()).isEqualTo("account-1");
      assertThat(account.bank()).isEqualTo("신한은행");
      assertThat(account.number()).contains("*").doesNotContain("110123456789");
      assertThat(shop.service().findCard("1234").orElseThrow().orderId()).isEqualTo(card);
      assertThat(shop.received()).last().isInstanceOf(AccountRegistered.class);
    }

    @Test
    void accountIsChargedAnyNumberOfTimes() {
      registerAccount();

      for (String order : new String[] {"sub-1", "sub-2"}) {
        assertThat(charge(request(order)).state()).isEqualTo(PaymentState.PAID);
      }

      assertThat(shop.sentTo(SIMPLE)).isEqualTo(2);
      assertThat(shop.requestsTo(SIMPLE).get(0).body()).containsEntry("PCD_PAY_TYPE", "transfer");
      assertThat(shop.payple().ledger().captured("sub-1")).isEqualTo(9_900);
      assertThat(shop.received()).last().isInstanceOf(PaymentCompleted.class);
    }

    @Test
    void accountIsChargedOnceForAMonth() {
      registerAccount();

      charge(request("sub-1").forMonth(NOVEMBER));

      assertThat(shop.sentTo(MONTHLY)).isEqualTo(1);
      assertThatExceptionOfType(OrderConflictException.class)
          .isThrownBy(() -> charge(request("sub-2").forMonth(NOVEMBER)));
    }

    @Test
    void cardIsNotChargedForTheMonthOfTheAccount() {
      shop.registerCard("1234");
      registerAccount();
      charge(request("sub-1").forMonth(NOVEMBER));

      assertThatExceptionOfType(OrderConflictException.class)
          .isThrownBy(
              () ->
                  shop.service()
                      .charge(
                          ChargeRequest.of("sub-2", "1234", "이달의 녹차", 9_900).forMonth(NOVEMBER)));
    }

    @Test
    void lostAnswerToAChargeIsLookedUpAndNotChargedAgain() {
      registerAccount();
      shop.payple()
          .faults()
          .inject("sub-1", Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_AFTER));

      shop.service().charge(request("sub-1"));

      shop.resolveUntil("sub-1", PaymentState.PAID);
      assertThat(shop.payple().ledger().captures("sub-1")).isEqualTo(1);
      assertThat(shop.sentTo(SIMPLE)).isEqualTo(1);
    }

    // Payple publishes no code for a bank that declines: what is in no list is looked up
    @Test
    void declinedChargeWithAnUnknownCodeIsLookedUp() {
      shop.service().openRegistration(RegistrationRequest.ofAccount("account-1", "1234"));
      shop.bring(
          shop.payple().buyer().registerAccount(shop.window("account-1"), "004", "12345670002"));

      assertThat(shop.service().charge(request("sub-1"))).isInstanceOf(Outcome.InDoubt.class);

      shop.resolveUntil("sub-1", PaymentState.NOT_CHARGED);
      assertThat(shop.received()).last().isInstanceOf(PaymentNotCharged.class);
      assertThat(shop.payple().ledger().captures("sub-1")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNotRegisteredIsNotCharged(boolean account) {
      if (account) {
        shop.registerCard("1234");
      } else {
        registerAccount();
      }
      ChargeRequest request = ChargeRequest.of("sub-1", "1234", "이달의 녹차", 9_900);

      assertThatExceptionOfType(UnknownCardException.class)
          .isThrownBy(() -> shop.service().charge(account ? request.fromAccount() : request));
      assertThat(shop.service().find("sub-1")).isEmpty();
    }

    @Test
    void accountIsRegisteredByAPayment() {
      shop.service().open(PaymentRequest.of("order-1", "녹차", 15_000).registeringAccountOf("1234"));

      assertThat(shop.bring(shop.result("order-1")).state()).isEqualTo(PaymentState.PAID);

      assertThat(shop.service().findAccount("1234")).isPresent();
      assertThat(shop.service().findCard("1234")).isEmpty();
      assertThat(shop.received()).last().isInstanceOf(AccountRegistered.class);
      charge(request("sub-1"));
    }

    @Test
    void accountIsLookedUp() {
      registerAccount();

      assertThat(shop.service().inquireAccount("1234"))
          .isInstanceOfSatisfying(
              AccountInquiry.Registered.class,
              known -> assertThat(known.account().bank()).isEqualTo("신한은행"));
    }

    @Test
    void accountIsRemovedAndTheCardStays() {
      shop.registerCard("1234");
      registerAccount();

      Account removed = shop.service().removeAccount("1234").orElseThrow();

      assertThat(removed.state()).isEqualTo(CardState.REMOVED);
      assertThat(shop.service().findAccount("1234")).isEmpty();
      assertThat(shop.service().findCard("1234")).isPresent();
      assertThat(shop.payple().cards().ofPayer("1234")).hasSize(1);
      assertThat(shop.received()).last().isInstanceOf(AccountRemoved.class);
    }

    @Test
    void accountThatPaypleRemovedEndsByItsWebhook() {
      registerAccount();
      String key = shop.payple().cards().ofPayer("1234").get(0).billingKey();
      shop.payple().cards().remove(key);

      shop.bean(Webhooks.class)
          .receive(
              Claim.of(
                  Map.of(
                      "PCD_PAY_WORK",
                      "PUSERDEL",
                      "PCD_PAY_RST",
                      "success",
                      "PCD_PAY_TYPE",
                      "transfer",
                      "PCD_PAYER_ID",
                      key)));
      shop.resolveUntil(() -> shop.service().findAccount("1234").isEmpty());

      assertThat(shop.received()).last().isInstanceOf(AccountRemoved.class);
    }

    @Test
    void checkoutWithTheRegisteredAccountNamesItsKey() {
      registerAccount();
      shop.service().open(PaymentRequest.of("order-1", "녹차", 15_000).registeringAccountOf("1234"));

      Map<String, String> fields =
          shop.service()
              .checkout(CheckoutRequest.of("order-1", "/shop/payple").withRegisteredCard())
              .fields();

      assertThat(fields)
          .containsEntry("PCD_PAYER_ID", shop.payple().cards().ofPayer("1234").get(0).billingKey())
          .containsEntry("PCD_PAYER_AUTHTYPE", "pwd");
    }

    private void registerAccount() {
      shop.service().openRegistration(RegistrationRequest.ofAccount("account-1", "1234"));
      Payment registration =
          shop.bring(
              shop.payple()
                  .buyer()
                  .registerAccount(shop.window("account-1"), "088", "110123456789"));
      assertThat(registration.state()).isEqualTo(PaymentState.CARD_REGISTERED);
    }

    private ChargeRequest request(String orderId) {
      return ChargeRequest.of(orderId, "1234", "이달의 녹차", 9_900).fromAccount();
    }

    private Payment charge(ChargeRequest request) {
      return shop.service().charge(request).orElseThrow();
    }
  }
}
