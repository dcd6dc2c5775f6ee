// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.planted;

import io.github.payple4ee.simulator.access.Merchant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The secrets of a shop and its buyers, the same in every server of the tests. */
public final class Planted {

  /** The merchant at Payple; its key has the letters that encodings write differently. */
  public static final Merchant MERCHANT =
      new Merchant(
          "planted-merchant-id",
          "planted+merchant/key=9f3c1b77e2",
          "planted-refund-key-c0ffee00a41ce010ede9fcbfb3be86b24858806596a9db68");

  /** Seal the billing keys: the newer one, and the one before it. */
  public static final List<String> JOURNAL_KEYS =
      List.of(
          "cGxhbnRlZCBqb3VybmFsIGtleSB0aGUgbmV3ZXIgMSE=",
          "cGxhbnRlZCBqb3VybmFsIGtleSB0aGUgb2xkZXIgMiE=");

  /** With which the operator signs in. */
  public static final String OPERATOR_PASSWORD = "planted+operator/password=1";

  /** With which the server signs in at PostgreSQL. */
  public static final String DATABASE_PASSWORD = "planted-database-password";

  /** The buyer's name, phone number and e-mail address. */
  public static final String BUYER_NAME = "심어둔 구매자";

  public static final String BUYER_PHONE = "01098765432";

  public static final String BUYER_EMAIL = "planted.buyer@buyer.example";

  /** What buyers type into Payple's window. */
  public static final List<String> CARD_NUMBERS =
      List.of("4111111111111111", "4111-1111-1111-1111", "4111111111110002", "110123456789");

  private static final long FIRST_PAYER_NUMBER = 7_000_000_000L;

  private Planted() {}

  /** A unique number of a buyer. */
  public static String payerNumber() {
    return String.valueOf(
        FIRST_PAYER_NUMBER + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
  }

  /** The buyer's data for the window. */
  public static Map<String, String> buyer() {
    return Map.of(
        "PCD_PAYER_NAME", BUYER_NAME,
        "PCD_PAYER_HP", BUYER_PHONE,
        "PCD_PAYER_EMAIL", BUYER_EMAIL);
  }

  /** The configuration that a server gets by its environment. */
  public static Map<String, String> environment() {
    return Map.of(
        "PAYPLE_CST_ID", MERCHANT.cstId(),
        "PAYPLE_CUST_KEY", MERCHANT.custKey(),
        "PAYPLE_REFUND_KEY", MERCHANT.refundKey(),
        "PAYPLE_JOURNAL_KEYS", String.join(",", JOURNAL_KEYS),
        "SHOP_OPERATOR_PASSWORD", OPERATOR_PASSWORD);
  }
}
