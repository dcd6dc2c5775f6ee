// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What all clients know alike: where Payple is, the public test account, the order they charge. */
@ApplicationScoped
public class Merchant {

  /** Won of every order. */
  public static final long AMOUNT = 9_900;

  /** What every order is for. */
  public static final String GOODS = "Tea of the month";

  /** The id of the test account. */
  public static final String ID = "test";

  /** Its key. */
  public static final String KEY = "abcd1234567890";

  static final Duration CONNECT = Duration.ofSeconds(20);
  static final Duration READ = Duration.ofSeconds(30);

  private static final int PAYERS = 128;
  private static final int FIRST_PAYER = 1000;

  private final URI url;
  private final URI operations;

  @Inject
  Merchant(
      @ConfigProperty(name = "payple.url") URI url,
      @ConfigProperty(name = "bench.operations") URI operations) {
    this.url = url;
    this.operations = operations;
  }

  /** For the proxy of the scope. */
  Merchant() {
    this(null, null);
  }

  URI authentication() {
    return url.resolve("/php/auth.php");
  }

  /** Where the answer to the authentication says that charges go. */
  URI charges() {
    return operations.resolve("/php/SimplePayCardAct.php?ACT_=PAYM");
  }

  /** Where the window's results say that they are confirmed. */
  public URI confirmations() {
    return operations.resolve("/php/PayCardConfirmAct.php?ACT_=PAYM");
  }

  /** One of the buyers with a registered card. */
  public static String payer(long number) {
    return String.valueOf(FIRST_PAYER + number % PAYERS);
  }

  static String billingKey(String payer) {
    return "bench-billing-key-" + payer;
  }
}
