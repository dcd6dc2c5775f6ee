// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.FaultKind;
import jakarta.annotation.Nullable;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An operation whose server is killed in the middle: what comes before it, the operation itself,
 * which is done again afterwards, and what must be true in the end.
 */
abstract class Story {

  final Sample sample;
  private final String title;

  private Story(String title, Sample sample) {
    this.title = title;
    this.sample = sample;
  }

  static List<Story> all(Sample sample) {
    return List.of(
        new Confirm(sample),
        new Pay(sample),
        new Charge(sample),
        new Refund(sample),
        new Registration(sample),
        new Removal(sample));
  }

  String title() {
    return title;
  }

  /** What is there before the operation. */
  abstract void prepare();

  /** The operation; the same again after a crash. */
  abstract void run();

  abstract String orderId();

  /** What a fault can strike; null when there is no call that moves anything. */
  @Nullable
  Operation operation() {
    return null;
  }

  /** Whether a fault can strike it; the address of a call comes from its authentication. */
  boolean meets(FaultKind fault) {
    return fault == FaultKind.DEAD_ADDRESS ? authenticates() : fault.strikes(operation());
  }

  /** Whether it authenticates by itself; a confirm has the keys and the address of its window. */
  boolean authenticates() {
    return true;
  }

  /** What names the call for a fault. */
  String subject() {
    return orderId();
  }

  /** The number of times that Payple did it, by the simulator's ledger. */
  abstract int done();

  /** The state of the order when it was done, for the shop and for Payple. */
  abstract String doneState();

  /** The event of the operation. */
  abstract String event();

  /** Whether the shop has not recorded the operation. */
  boolean undone(String state) {
    return List.of("OPEN", "NOT_CHARGED", "ABANDONED", "").contains(state);
  }

  String state() {
    Reply order = sample.shop().get("shop/api/orders/" + orderId());
    return order.status() == 404 ? "" : order.text("state");
  }

  /** What the table says of a state. */
  String word(String state) {
    return state.isEmpty() ? "unknown" : state;
  }

  /** Asserts that the shop agrees with the simulator's ledger. */
  void assertAgreement() {
    String state = state();
    int done = done();
    assertThat(done).as("done at Payple").isLessThanOrEqualTo(1);
    if (done == 1 && shopKnows()) {
      assertThat(state).as("done at Payple").isEqualTo(doneState());
      assertThat(notified()).as("events of what was done").isOne();
    } else {
      assertThat(undone(state)).as(state + " with " + done).isTrue();
      assertThat(notified()).as("events of what was not done, or is not known").isZero();
    }
  }

  /** Whether the shop must know the result without another request. */
  boolean shopKnows() {
    return true;
  }

  long notified() {
    return sample.shop().events(orderId()).stream().filter(event()::equals).count();
  }

  private static String id(String kind) {
    return kind + "-" + UUID.randomUUID();
  }

  /** CERT: the browser brings the result, Payple is asked to confirm. */
  private static final class Confirm extends Story {
    private String order;
    private Map<String, String> claim;

    Confirm(Sample sample) {
      super("confirm", sample);
    }

    @Override
    void prepare() {
      order = sample.shop().order();
      claim = sample.paidInWindow(order);
    }

    @Override
    void run() {
      if (state().equals("NOT_CHARGED")) {
        // the buyer opens the window again
        claim = sample.paidInWindow(order);
      }
      sample.shop().result(claim);
    }

    @Override
    Operation operation() {
      return Operation.CONFIRM;
    }

    @Override
    boolean authenticates() {
      return false;
    }

    @Override
    String orderId() {
      return order;
    }

    @Override
    int done() {
      return sample.payple().ledger().captures(order);
    }

    @Override
    String doneState() {
      return "PAID";
    }

    @Override
    String event() {
      return "PaymentCompleted 15000";
    }
  }

  /** PAY: the money moved in the window, Payple is asked whether it did. */
  private static final class Pay extends Story {
    private String order;
    private Map<String, String> claim;

    Pay(Sample sample) {
      super("PAY result", sample);
    }

    @Override
    void prepare() {
      order = sample.shop().order(15_000, "PAY");
      claim = sample.paidInWindow(order);
    }

    @Override
    void run() {
      sample.shop().result(claim);
    }

    @Override
    String orderId() {
      return order;
    }

    @Override
    int done() {
      return sample.payple().ledger().captures(order);
    }

    @Override
    String doneState() {
      return "PAID";
    }

    @Override
    String event() {
      return "PaymentCompleted 15000";
    }
  }

  /** A registered card is charged for a month. */
  private static final class Charge extends Story {
    private ShopBuyer buyer;
    private String order;
    private YearMonth month = YearMonth.of(2001, 1);

    Charge(Sample sample) {
      super("charge", sample);
    }

    @Override
    void prepare() {
      if (buyer == null) {
        buyer = Registration.registered(sample);
      }
      order = id("sub");
      month = month.plusMonths(1);
    }

    @Override
    void run() {
      Map<String, Object> charge = new HashMap<>();
      charge.put("orderId", order);
      charge.put("goods", "정기 배송");
      charge.put("amount", 9_900);
      charge.put("year", String.valueOf(month.getYear()));
      charge.put("month", String.format("%02d", month.getMonthValue()));
      buyer.charge(charge);
    }

    @Override
    Operation operation() {
      return Operation.CHARGE;
    }

    @Override
    String orderId() {
      return order;
    }

    @Override
    int done() {
      return sample.payple().ledger().captures(order);
    }

    @Override
    String doneState() {
      return "PAID";
    }

    @Override
    String event() {
      return "PaymentCompleted 9900";
    }
  }

  /** A partial refund with an id. */
  private static final class Refund extends Story {
    private String order;

    Refund(Sample sample) {
      super("cancel a part", sample);
    }

    @Override
    void prepare() {
      order = sample.shop().order();
      assertThat(sample.shop().result(sample.paidInWindow(order)).text("state")).isEqualTo("PAID");
    }

    @Override
    void run() {
      if (needsReview()) {
        decide();
      }
      sample
          .shop()
          .asOperator()
          .post(
              "shop/api/orders/" + order + "/cancel",
              Map.of("amount", 5_000, "refundId", "return-1"));
    }

    /** A lookup says nothing of refunds where none was made, so it cannot end every doubt. */
    private boolean needsReview() {
      return sample
          .shop()
          .asOperator()
          .get("shop/api/orders/" + order + "/explanation")
          .text("next")
          .contains("refunded or not refunded");
    }

    private void decide() {
      String finding = done() == 1 ? "REFUNDED" : "NOT_REFUNDED";
      Reply decided =
          sample
              .shop()
              .asOperator()
              .post(
                  "shop/api/orders/" + order + "/decision",
                  Map.of("finding", finding, "reason", "seen in Payple's books"));
      assertThat(decided.status()).isEqualTo(200);
    }

    @Override
    boolean shopKnows() {
      return !needsReview();
    }

    @Override
    String word(String state) {
      return needsReview() ? state + ", needs a review" : state;
    }

    @Override
    Operation operation() {
      return Operation.CANCEL;
    }

    @Override
    String orderId() {
      return order;
    }

    @Override
    int done() {
      return (int) (sample.payple().ledger().refunded(order) / 5_000);
    }

    @Override
    String doneState() {
      return "PARTLY_CANCELLED";
    }

    @Override
    String event() {
      return "PaymentCancelled 5000";
    }

    @Override
    boolean undone(String state) {
      return state.equals("PAID");
    }
  }

  /** A card is registered in the window. */
  private static final class Registration extends Story {
    private String order;
    private ShopBuyer buyer;
    private Map<String, String> claim;

    Registration(Sample sample) {
      super("register a card", sample);
    }

    static ShopBuyer registered(Sample sample) {
      ShopBuyer buyer = ShopBuyer.begin(sample.shop());
      Reply answer = sample.shop().result(sample.payple().buyer().register(buyer.window()));
      assertThat(answer.text("state")).isEqualTo("CARD_REGISTERED");
      return buyer;
    }

    @Override
    void prepare() {
      buyer = ShopBuyer.begin(sample.shop());
      Map<String, String> window = buyer.window();
      order = window.get("PCD_PAY_OID");
      claim = sample.payple().buyer().register(window);
    }

    @Override
    void run() {
      sample.shop().result(claim);
    }

    @Override
    String orderId() {
      return order;
    }

    @Override
    int done() {
      return sample.payple().cards().ofPayer(buyer.payerNo()).size();
    }

    /**
     * Payple reports a card to the browser only, and the browser's result may be lost with the
     * server.
     */
    @Override
    boolean shopKnows() {
      return !state().equals("OPEN");
    }

    @Override
    String doneState() {
      return "CARD_REGISTERED";
    }

    @Override
    String event() {
      return "CardRegistered 0";
    }
  }

  /** A registered card is removed. */
  private static final class Removal extends Story {
    private String order;
    private ShopBuyer buyer;

    Removal(Sample sample) {
      super("remove a card", sample);
    }

    @Override
    void prepare() {
      buyer = ShopBuyer.begin(sample.shop());
      Map<String, String> window = buyer.window();
      order = window.get("PCD_PAY_OID");
      sample.shop().result(sample.payple().buyer().register(window));
    }

    @Override
    void run() {
      buyer.remove();
    }

    @Override
    Operation operation() {
      return Operation.CARD_REMOVAL;
    }

    @Override
    String subject() {
      return sample.payple().cards().ofPayer(buyer.payerNo()).get(0).billingKey();
    }

    @Override
    String orderId() {
      return order;
    }

    @Override
    int done() {
      return 1 - sample.payple().cards().ofPayer(buyer.payerNo()).size();
    }

    @Override
    String doneState() {
      return "CARD_REGISTERED";
    }

    @Override
    String event() {
      return "CardRemoved 0";
    }

    @Override
    boolean undone(String state) {
      return state.equals("CARD_REGISTERED");
    }
  }
}
