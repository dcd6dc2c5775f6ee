// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.json.bind.annotation.JsonbProperty;
import java.net.URI;

/** Authentication and charge as a developer writes them by hand: two calls, four records. */
final class HandWritten implements Work.Caller {

  private final Merchant merchant;
  private final Run run;
  private final Post post;

  HandWritten(Merchant merchant, Run run, Post post) {
    this.merchant = merchant;
    this.run = run;
    this.post = post;
  }

  @Override
  public void once(long number) throws Exception {
    String orderId = run.orderId(number);
    String payer = Merchant.payer(number);
    Permission permission =
        post.send(
            merchant.authentication(),
            new Authentication(Merchant.ID, Merchant.KEY, "card", "Y"),
            Permission.class);
    if (!"success".equals(permission.result())) {
      throw new IllegalStateException("Not authenticated: " + permission.result());
    }
    Charge charge =
        new Charge(
            permission.merchantToken(),
            permission.keyToken(),
            permission.authKey(),
            "card",
            Merchant.billingKey(payer),
            Long.parseLong(payer),
            Merchant.GOODS,
            Merchant.AMOUNT,
            "Y",
            orderId,
            "Y");
    Charged charged = post.send(URI.create(permission.address()), charge, Charged.class);
    if (!"success".equals(charged.result())
        || !orderId.equals(charged.orderId())
        || charged.total() != Merchant.AMOUNT) {
      throw new IllegalStateException("Not charged: " + charged);
    }
  }

  /** Sends an object as JSON and reads one. */
  interface Post {
    <T> T send(URI address, Object body, Class<T> answer) throws Exception;
  }

  /** Asks for a key. */
  public record Authentication(
      @JsonbProperty("cst_id") String merchantId,
      @JsonbProperty("custKey") String merchantKey,
      @JsonbProperty("PCD_PAY_TYPE") String type,
      @JsonbProperty("PCD_SIMPLE_FLAG") String simple) {}

  /** The key. */
  public record Permission(
      @JsonbProperty("result") String result,
      @JsonbProperty("cst_id") String merchantToken,
      @JsonbProperty("custKey") String keyToken,
      @JsonbProperty("AuthKey") String authKey,
      @JsonbProperty("return_url") String address) {}

  /** Asks for the money. */
  public record Charge(
      @JsonbProperty("PCD_CST_ID") String merchantToken,
      @JsonbProperty("PCD_CUST_KEY") String keyToken,
      @JsonbProperty("PCD_AUTH_KEY") String authKey,
      @JsonbProperty("PCD_PAY_TYPE") String type,
      @JsonbProperty("PCD_PAYER_ID") String billingKey,
      @JsonbProperty("PCD_PAYER_NO") long payer,
      @JsonbProperty("PCD_PAY_GOODS") String goods,
      @JsonbProperty("PCD_PAY_TOTAL") long total,
      @JsonbProperty("PCD_PAY_ISTAX") String taxed,
      @JsonbProperty("PCD_PAY_OID") String orderId,
      @JsonbProperty("PCD_SIMPLE_FLAG") String simple) {}

  /** What came of it. */
  public record Charged(
      @JsonbProperty("PCD_PAY_RST") String result,
      @JsonbProperty("PCD_PAY_OID") String orderId,
      @JsonbProperty("PCD_PAY_TOTAL") Long total) {}
}
