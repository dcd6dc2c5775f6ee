// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.CardRegister;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.TestDatabase;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.resolver.Resolver;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.fault.SlowLine;
import io.github.payple4ee.simulator.http.SeenRequest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A shop for each test: the module's own beans in a container without a server, and the simulator
 * for Payple at the other end of real HTTP.
 */
public final class Shop implements BeforeEachCallback, AfterEachCallback {

  static final String CONFIRM = "/php/PayCardConfirmAct.php";
  static final String CANCEL = "/php/account/api/cPayCAct.php";
  static final String LOOKUP = "/php/PayChkAct.php";
  static final String CHARGE = "/php/SimplePayCardAct.php";
  static final String CHARGE_MONTH = "/php/RePayCardAct.php";
  static final String CARD = "/php/cPayUser/api/cPayUserAct.php";
  static final String AUTH = "/php/auth.php";

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final SimulatorOptions options;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<Class<?>> beans =
      new ArrayList<>(List.of(EventRecorder.class, ShopClock.class));
  private PaypleSimulator payple;
  private Supplier<DataSource> journalIn;
  private TestDatabase database;
  private Config config;
  private ShopContainer container;
  private boolean slow;
  private SlowLine line;

  private Shop(SimulatorOptions options) {
    this.options = options;
    settings.put("payple.environment", "simulator");
    settings.put("payple.referer", "http://localhost:9080/");
    settings.put("payple.connect-timeout", "PT5S");
    settings.put("payple.read-timeout", "PT5S");
    settings.put("payple.deadline", "PT30S");
    settings.put("payple.lookups-per-second", "1000");
    settings.put("payple.lookup-delays", "PT0.02S,PT0.1S,PT0.1S,PT0.1S");
  }

  /** The usual one. */
  public static Shop usual() {
    return at(SimulatorOptions.defaults());
  }

  /** With a Payple of these options. */
  public static Shop at(SimulatorOptions options) {
    return new Shop(options);
  }

  /** Sets a key. */
  public Shop with(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** Adds a bean to those of the module. */
  public Shop with(Class<?> bean) {
    beans.add(bean);
    return this;
  }

  /** Keeps the journal in a database that has its tables, instead of one in memory. */
  public Shop in(Supplier<DataSource> tables) {
    journalIn = tables;
    return this;
  }

  /** Lets everything go through a line that can be made slow. */
  Shop behindASlowLine() {
    slow = true;
    return this;
  }

  SlowLine slowLine() {
    return line;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    prepare();
    container = ShopContainer.of(context, tables(), Set.copyOf(beans));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (container != null) {
      container.forget();
    }
    release();
  }

  /** Deploys the shop in a test, without this being an extension of it. */
  void deploy() {
    prepare();
    container = ShopContainer.alone(tables(), Set.copyOf(beans));
  }

  /** Ends what {@link #deploy} began, also when it failed. */
  void undeploy() {
    if (container != null) {
      container.close();
    }
    release();
  }

  private void prepare() {
    payple = PaypleSimulator.start(options);
    if (slow) {
      line = SlowLine.before(payple.url());
      settings.put("payple.url", line.url().toString());
    }
    settings.putIfAbsent("payple.url", payple.url().toString());
    config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "shop", 100))
            .build();
    ConfigProviderResolver.instance()
        .registerConfig(config, Thread.currentThread().getContextClassLoader());
  }

  private DataSource tables() {
    if (journalIn != null) {
      return journalIn.get();
    }
    database = TestDatabase.start();
    return database.dataSource();
  }

  private void release() {
    ConfigProviderResolver.instance().releaseConfig(config);
    if (line != null) {
      line.close();
    }
    if (database != null) {
      database.close();
    }
    payple.close();
  }

  /** Its Payple. */
  public PaypleSimulator payple() {
    return payple;
  }

  /** Its service. */
  public PaypleService service() {
    return bean(PaypleService.class);
  }

  Payments journal() {
    return bean(Payments.class);
  }

  CardRegister cards() {
    return bean(CardRegister.class);
  }

  /** A bean of it. */
  public <T> T bean(Class<T> type) {
    return container.bean(type);
  }

  /** Lets this time pass for the module and for Payple. */
  public void pass(Duration time) {
    bean(ShopClock.class).advance(time);
    payple.clock().advance(time);
  }

  /** What its observers received. */
  public List<PaymentEvent> received() {
    return bean(EventRecorder.class).received();
  }

  Payment open(String orderId) {
    return open(orderId, PaymentWork.CERT);
  }

  Payment open(String orderId, PaymentWork work) {
    return service().open(PaymentRequest.of(orderId, "녹차 100g", 15_000).with(work));
  }

  /** A payment. */
  public Payment find(String orderId) {
    return service().find(orderId).orElseThrow();
  }

  /** What Payple's script hands to the window: the page's fields and the auth proxy's answer. */
  Map<String, String> window(String orderId) {
    Map<String, String> auth = bean(WindowAuthorizer.class).authorize(orderId);
    Map<String, String> fields =
        new LinkedHashMap<>(
            service().checkout(CheckoutRequest.of(orderId, "/shop/payple")).fields());
    fields.put("PCD_CST_ID", auth.get("cst_id"));
    fields.put("PCD_CUST_KEY", auth.get("custKey"));
    fields.put("PCD_AUTH_KEY", auth.get("AuthKey"));
    return fields;
  }

  /** What the browser brings after the buyer paid. */
  Map<String, String> result(String orderId) {
    Map<String, String> result = new LinkedHashMap<>(payple.buyer().pay(window(orderId)));
    if (line != null) {
      // the window came through the line too
      String own = payple.url().toString();
      result.replaceAll((name, value) -> value.replace(own, line.url().toString()));
    }
    return result;
  }

  Payment bring(Map<String, String> result) {
    return bean(ClaimVerifier.class).verify(Claim.of(result));
  }

  /** A buyer's card, from the window to the journal. */
  public String registerCard(String payerNumber) {
    return registerCard(payerNumber, "4111111111111111");
  }

  /** The same, of a number. */
  public String registerCard(String payerNumber, String cardNumber) {
    String orderId = "card-" + payerNumber + "-" + cardNumber.substring(12);
    service().openRegistration(RegistrationRequest.of(orderId, payerNumber));
    Payment registration = bring(payple.buyer().register(window(orderId), cardNumber));
    assertThat(registration.state()).isEqualTo(PaymentState.CARD_REGISTERED);
    return orderId;
  }

  /** An order from the beginning to the charge. */
  Payment pay(String orderId) {
    open(orderId);
    Payment payment = bring(result(orderId));
    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    return payment;
  }

  /** Lets the resolver make its rounds until the payment is in that state. */
  public Payment resolveUntil(String orderId, PaymentState state) {
    resolveUntil(() -> find(orderId).state() == state);
    return find(orderId);
  }

  void resolveUntil(Condition condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds() && System.nanoTime() < end) {
      resolve();
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    assertThat(condition.holds()).as("within " + PATIENCE).isTrue();
  }

  /** A round of what every node does all the time. */
  public void resolve() {
    bean(EventDispatcher.class).dispatchAll();
    bean(Resolver.class).resolve();
  }

  void waitUntil(Condition condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    assertThat(condition.holds()).as("within " + PATIENCE).isTrue();
  }

  /** How many requests went to a page. */
  public int sentTo(String path) {
    return payple.requestsTo(path).size();
  }

  List<SeenRequest> requestsTo(String path) {
    return payple.requestsTo(path);
  }

  /** The messages of the lines of one evidence. */
  String history(String orderId, String evidence) {
    return service().history(orderId).stream()
        .filter(line -> line.evidence().equals(evidence))
        .map(line -> String.valueOf(line.message()))
        .collect(Collectors.joining("\n"));
  }

  HistoryLine lastLine(String orderId) {
    List<HistoryLine> history = service().history(orderId);
    return history.get(history.size() - 1);
  }

  /** What is waited for. */
  @FunctionalInterface
  interface Condition {
    boolean holds();
  }
}
