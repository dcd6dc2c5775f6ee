// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.Buyer;
import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Phase;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import io.github.payple4ee.client.AuthMessage;
import io.github.payple4ee.client.ConfirmMessage;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.InquiryMessage;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.Purpose;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.server.Ports;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.http.SeenRequest;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The module in {@code EAR/lib} as the WAR has it: injection, interceptor, events. */
@ExtendWith({OwnServer.class, ArquillianExtension.class})
class ModuleInTheServerIT {

  private static final String LOOKUP = "/php/PayChkAct.php";
  private static final String AUTHENTICATION = "/php/auth.php";

  @Inject private PaypleService payple;
  @Inject @RestClient private PaypleClient client;
  @Inject @RestClient private PaypleAuthClient authClient;
  @Inject private WindowAuthorizer windows;
  @Inject private ClaimVerifier verifier;
  @Inject private PaypleInside inside;
  @Inject private EventsInTheWar observed;
  @Inject private UserTransaction transaction;

  private PaypleSimulator simulator;
  private final String orderId = "inside-" + UUID.randomUUID();

  /** The built EAR, with this package in its WAR. */
  @Deployment
  static EnterpriseArchive sample() {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("sample.ear")));
    WebArchive shop =
        ear.getAsType(WebArchive.class, "shop.war")
            .addPackage(ModuleInTheServerIT.class.getPackage())
            .addPackage(Ports.class.getPackage())
            .addPackage(Planted.class.getPackage())
            .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class));
    return ear.addAsModule(shop);
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  @BeforeEach
  void listen() {
    simulator = inside.simulator();
    simulator.forgetRequests();
  }

  @Test
  void serviceOfEarLibIsInjectedIntoTheWar() {
    Payment opened = payple.open(PaymentRequest.of(orderId, "Green tea", 15_000));

    assertThat(opened.state()).isEqualTo(PaymentState.OPEN);
    assertThat(payple.find(orderId)).contains(opened);
  }

  @Test
  void restClientGetsAFreshKeyForEachCall() {
    client.inquire(inquiry());
    client.inquire(inquiry());

    assertThat(simulator.requestsTo(AUTHENTICATION))
        .hasSize(2)
        .allSatisfy(asked -> assertThat(asked.body()).containsEntry("PCD_PAYCHK_FLAG", "Y"));
    assertThat(simulator.requestsTo(LOOKUP))
        .hasSize(2)
        .extracting(lookup -> lookup.body().get("PCD_AUTH_KEY"))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void envelopeOfTheCallerRecordsHowFarItGotAndHoldsNoKey() {
    Envelope<InquiryMessage> envelope = inquiry();

    client.inquire(envelope);

    assertThat(envelope.credentials()).isNull();
    assertThat(envelope.transmission().phase()).isEqualTo(Phase.ANSWERED);
  }

  @Test
  void envelopeThatWasSentIsNotSentAgain() {
    Envelope<InquiryMessage> envelope = inquiry();
    client.inquire(envelope);

    assertThatThrownBy(() -> client.inquire(envelope)).hasStackTraceContaining("never sent twice");

    assertThat(simulator.requestsTo(LOOKUP)).hasSize(1);
  }

  @Test
  void callWithoutCredentialsSendsNothing() {
    Envelope<AuthMessage> unauthorized = Envelope.of(AuthMessage.of(Purpose.WINDOW));

    assertThatThrownBy(() -> authClient.authenticate(unauthorized))
        .hasStackTraceContaining("No credentials for AuthMessage");

    assertThat(simulator.requests()).isEmpty();
    assertThat(unauthorized.transmission().phase().certainlyNotSent()).isTrue();
  }

  @Test
  void callToAnAddressThatIsNotPayplesSendsNothing() {
    Envelope<ConfirmMessage> foreign =
        Envelope.of(
            ConfirmMessage.of(
                URI.create("https://evil.test/php/PayCardConfirmAct.php"),
                Secret.of("key"),
                Secret.of("request"),
                null));

    assertThatThrownBy(() -> client.confirm(foreign)).isInstanceOf(NotSentException.class);

    assertThat(simulator.requests()).isEmpty();
    assertThat(foreign.transmission().phase().certainlyNotSent()).isTrue();
  }

  @Test
  void keyIsAskedForThePurposeOfTheCall() {
    pay();
    simulator.forgetRequests();

    assertThat(payple.cancel(CancelRequest.whole(orderId))).isInstanceOf(Outcome.Approved.class);

    assertThat(simulator.requestsTo(AUTHENTICATION))
        .singleElement()
        .extracting(SeenRequest::body)
        .satisfies(
            asked ->
                assertThat(asked)
                    .containsEntry("PCD_PAYCANCEL_FLAG", "Y")
                    .doesNotContainKey("PCD_PAYCHK_FLAG"));
  }

  @Test
  void buyerIsSentToTheWindowAndToPaypleAlsoWhenTheAnswerIsLost() {
    String payer = Planted.payerNumber();
    Buyer buyer = new Buyer(null, Planted.BUYER_NAME, Planted.BUYER_PHONE, Planted.BUYER_EMAIL);
    payple.openRegistration(RegistrationRequest.of(orderId, payer));
    CheckoutRequest checkout = CheckoutRequest.of(orderId, "/shop/payple").forBuyer(buyer);
    Map<String, String> window = windowOf(payple.checkout(checkout));
    verifier.verify(Claim.of(simulator.buyer().register(window)));
    String lost = "lost-" + orderId;
    simulator.faults().inject(lost, Fault.on(Operation.CHARGE, FaultKind.CUT));

    payple.charge(ChargeRequest.of(lost, payer, "Tea of the month", 9_900).forBuyer(buyer));

    assertThat(window).containsAllEntriesOf(Planted.buyer());
    assertThat(simulator.requestsTo("/php/SimplePayCardAct.php"))
        .singleElement()
        .satisfies(charge -> assertThat(charge.body()).containsAllEntriesOf(Planted.buyer()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> payple.find(lost).orElseThrow().state() == PaymentState.PAID);
  }

  @Test
  void eventFiredInEarLibReachesObserversInTheWarOnce() {
    Payment paid = pay();

    assertThat(paid.state()).isEqualTo(PaymentState.PAID);
    assertThat(observed.all(orderId)).hasSize(1);
    assertThat(observed.completed(orderId))
        .singleElement()
        .satisfies(event -> assertThat(event.amount()).isEqualTo(15_000));
  }

  @Test
  void observersDoNotWaitForTheTransactionOfTheCallerInItsThread() throws Exception {
    payple.open(PaymentRequest.of(orderId, "Green tea", 15_000));

    transaction.begin();
    verifier.verify(Claim.of(Map.of("PCD_PAY_RST", "close", "PCD_PAY_OID", orderId)));
    transaction.commit();

    await().atMost(Duration.ofSeconds(30)).until(() -> observed.thread(orderId).isPresent());
    assertThat(observed.thread(orderId).orElseThrow()).isNotSameAs(Thread.currentThread());
    await().atMost(Duration.ofSeconds(30)).until(() -> EventsInARequest.orders().contains(orderId));
    assertThat(observed.all(orderId)).hasSize(1);
  }

  private Payment pay() {
    payple.open(PaymentRequest.of(orderId, "Green tea", 15_000));
    Map<String, String> window =
        windowOf(payple.checkout(CheckoutRequest.of(orderId, "/shop/payple")));
    return verifier.verify(Claim.of(simulator.buyer().pay(window)));
  }

  private Map<String, String> windowOf(Checkout checkout) {
    Map<String, String> fields = new LinkedHashMap<>(checkout.fields());
    Map<String, String> keys = windows.authorize(orderId);
    fields.put("PCD_CST_ID", keys.get("cst_id"));
    fields.put("PCD_CUST_KEY", keys.get("custKey"));
    fields.put("PCD_AUTH_KEY", keys.get("AuthKey"));
    return fields;
  }

  private Envelope<InquiryMessage> inquiry() {
    return Envelope.of(InquiryMessage.of(orderId, LocalDate.now(ZoneId.of("Asia/Seoul")), null));
  }
}
