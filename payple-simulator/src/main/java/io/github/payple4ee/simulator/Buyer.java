// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.ledger.BankAccount;
import io.github.payple4ee.simulator.ledger.BuyerChoice;
import io.github.payple4ee.simulator.ledger.Card;
import io.github.payple4ee.simulator.ledger.EasyPayMethod;
import io.github.payple4ee.simulator.ledger.Instrument;
import io.github.payple4ee.simulator.ledger.PayMethod;
import io.github.payple4ee.simulator.ledger.PaymentLink;
import io.github.payple4ee.simulator.ledger.PaymentLinks;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.window.PaymentWindow;
import io.github.payple4ee.simulator.window.ScriptLimits;
import io.github.payple4ee.simulator.window.WindowResult;
import io.github.payple4ee.simulator.window.WindowSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Acts as the buyer without a browser: opens the payment window, presses a button, and returns the
 * result as the browser would send it to the merchant.
 *
 * <p>The fields are those that Payple's script posts: what the page passed to {@code
 * PaypleCpayAuthCheck}, and the credentials of the window. These are {@code PCD_CST_ID}, {@code
 * PCD_CUST_KEY} and {@code PCD_AUTH_KEY} of an authentication, or {@code PCD_AUTH_KEY} alone, or a
 * {@code clientKey}. Amounts are won.
 *
 * <p>Each method that opens a window returns the fields of its result, by their wire names. A
 * decline or another failure is such a result too. The methods throw {@link
 * IllegalArgumentException} for fields and input with which a browser opens no window, or offers
 * the buyer no such action; with a {@code clientKey} also for values that today's script refuses.
 */
public final class Buyer {
  private static final String CARD = "4111111111111111";
  private static final String BANK = "088";
  private static final String ACCOUNT = "110123456789";

  private final PaymentWindow window;
  private final PaymentLinks links;
  private final AnswerWriter writer;
  private final URI simulator;
  private final String base;

  Buyer(PaymentWindow window, PaymentLinks links, AnswerWriter writer, Addresses addresses) {
    this.window = window;
    this.links = links;
    this.writer = writer;
    simulator = addresses.url();
    base = addresses.operations("localhost");
  }

  /**
   * Opens a page of the shop, on which Payple's script runs: it opens the window and sends the
   * result to the shop.
   *
   * @param page the address of the page, http or https
   * @param browser sends what the page sends; it keeps the buyer's cookies
   */
  public ShopPage at(URI page, HttpClient browser) {
    return new ShopPage(this, new PageScript(simulator, new PageBrowser(page, browser)));
  }

  /**
   * Pays with a valid card, or with a valid account if the payment type is {@code transfer}, or
   * with the registered card if the fields have its billing key and {@code PCD_SIMPLE_FLAG}.
   */
  public Map<String, String> pay(Map<String, String> fields) {
    WindowSession session = open(fields);
    if (session.card().isPresent()) {
      return carried(window.payAgain(session, base));
    }
    return session.order().isTransfer()
        ? pay(session, account(BANK, ACCOUNT), BuyerChoice.NONE)
        : pay(session, card(CARD), oneSum(session));
  }

  /** Pays with a card of 14 to 16 digits. */
  public Map<String, String> pay(Map<String, String> fields, String cardNumber) {
    WindowSession session = open(fields);
    return pay(session, card(cardNumber), oneSum(session));
  }

  /**
   * Pays in instalments, which today's window offers for app cards.
   *
   * @param months two digits, such as 03; 00 is the whole amount at once
   */
  public Map<String, String> payInInstalments(
      Map<String, String> fields, String cardNumber, String months) {
    WindowSession session = open(fields);
    if (!session.offersInstalments()) {
      throw new IllegalArgumentException("this window offers no instalments");
    }
    return pay(session, card(cardNumber), BuyerChoice.inInstalments(months));
  }

  /**
   * Pays in a wallet. Without {@code PCD_PAY_METHOD} the page leaves the choice of the method to
   * the buyer.
   */
  public Map<String, String> pay(Map<String, String> fields, PayMethod method, EasyPayMethod with) {
    Map<String, String> chosen = new LinkedHashMap<>(fields);
    String asked = chosen.getOrDefault("PCD_PAY_METHOD", "");
    if (!method.isWallet() || !(asked.isEmpty() || asked.equals(method.wire()))) {
      throw new IllegalArgumentException(
          "the page does not let the buyer pay with " + method + ": PCD_PAY_METHOD is " + asked);
    }
    chosen.put("PCD_PAY_METHOD", method.wire());
    return carried(window.payInWallet(open(chosen), with, base));
  }

  /**
   * Pays from an account; the payment type is {@code transfer}.
   *
   * @param bankCode three digits, such as 088
   * @param accountNumber 8 to 16 digits
   */
  public Map<String, String> payFromAccount(
      Map<String, String> fields, String bankCode, String accountNumber) {
    requireTransfer(fields);
    return pay(open(fields), account(bankCode, accountNumber), BuyerChoice.NONE);
  }

  /** Registers a valid card, or a valid account if the payment type is {@code transfer}. */
  public Map<String, String> register(Map<String, String> fields) {
    requireRegistration(fields);
    return pay(fields);
  }

  /** Registers a card of 14 to 16 digits; the work is AUTH or AUTHREG. */
  public Map<String, String> register(Map<String, String> fields, String cardNumber) {
    requireRegistration(fields);
    return pay(fields, cardNumber);
  }

  /** Registers an account; the work is AUTH and the payment type {@code transfer}. */
  public Map<String, String> registerAccount(
      Map<String, String> fields, String bankCode, String accountNumber) {
    requireRegistration(fields);
    return payFromAccount(fields, bankCode, accountNumber);
  }

  /**
   * Opens a payment link and pays by card, or from an account if the link offers nothing else.
   *
   * @param address the link, as its creation answered it ({@code PCD_LINK_URL})
   */
  public Map<String, String> payLink(String address) {
    return payLink(address, link(address).firstType());
  }

  /**
   * Opens a payment link and pays.
   *
   * @param address the link, as its creation answered it ({@code PCD_LINK_URL})
   * @param type {@code card} or {@code transfer}
   */
  public Map<String, String> payLink(String address, String type) {
    PaymentLink link = link(address);
    if (!link.types().contains(type)) {
      throw new IllegalArgumentException("the link offers " + link.types() + ", not " + type);
    }
    WindowSession session = window.open(link, type);
    return session.order().isTransfer()
        ? pay(session, account(BANK, ACCOUNT), BuyerChoice.NONE)
        : pay(session, card(CARD), oneSum(session));
  }

  /** Makes the card company decline the payment. */
  public Map<String, String> decline(Map<String, String> fields) {
    return carried(window.decline(open(fields)));
  }

  /** Closes the window of direct mode, in which closing produces an error result. */
  public Map<String, String> close(Map<String, String> fields) {
    return carried(window.close(open(fields)));
  }

  private Map<String, String> pay(
      WindowSession session, Instrument instrument, BuyerChoice choice) {
    return carried(window.pay(session, instrument, choice, base));
  }

  private static Card card(String number) {
    return Card.of(number, "12/99")
        .orElseThrow(refusal("not a card number of 14 to 16 digits: " + number));
  }

  private static BankAccount account(String bankCode, String number) {
    return BankAccount.of(bankCode, number)
        .orElseThrow(refusal("not an account at a known bank: " + bankCode + " " + number));
  }

  private static BuyerChoice oneSum(WindowSession session) {
    return session.offersInstalments() ? BuyerChoice.inOneSum() : BuyerChoice.NONE;
  }

  private static Supplier<IllegalArgumentException> refusal(String why) {
    return () -> new IllegalArgumentException(why);
  }

  private static void requireRegistration(Map<String, String> fields) {
    if (!PaymentOrder.of(fields).isRegistration()) {
      throw refusal("PCD_PAY_WORK is not AUTH or AUTHREG: " + fields.get("PCD_PAY_WORK")).get();
    }
  }

  private static void requireTransfer(Map<String, String> fields) {
    if (!PaymentOrder.of(fields).isTransfer()) {
      throw refusal("PCD_PAY_TYPE must be transfer; was " + fields.get("PCD_PAY_TYPE")).get();
    }
  }

  private PaymentLink link(String address) {
    return links
        .find(address.substring(address.lastIndexOf('/') + 1))
        .orElseThrow(refusal("no payment link of this simulator: " + address));
  }

  private WindowSession open(Map<String, String> fields) {
    if (fields.containsKey("clientKey")) {
      requireScriptLimits(fields);
    }
    return window
        .open(fields, List.of())
        .orElseThrow(
            refusal(
                "the window does not open: the fields need PCD_AUTH_KEY of an authentication for"
                    + " the window, or the merchant's clientKey"));
  }

  static void requireScriptLimits(Map<String, String> fields) {
    String wrong = ScriptLimits.violated(fields).orElse("");
    if (!wrong.isEmpty()) {
      throw refusal("today's script opens no window: too long or malformed is " + wrong).get();
    }
  }

  private Map<String, String> carried(WindowResult result) {
    return writer.texts(Operation.WINDOW, result.answer());
  }
}
