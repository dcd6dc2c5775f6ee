// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.browser;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import io.github.payple4ee.benchmarks.wire.RawConnection;
import io.github.payple4ee.benchmarks.work.Merchant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that brings the window's result of one order after the other, or looks at a page. */
final class VisitWork implements Work {

  private final Visit visit;
  private final URI url;

  VisitWork(Visit visit) {
    this.visit = visit;
    this.url = URI.create(visit.url());
  }

  @Override
  public Caller caller(Run run) {
    return new Browser();
  }

  /** One browser with one connection, which it opens again when it breaks. */
  private final class Browser implements Caller {
    private RawConnection connection = connected();

    @Override
    public void once(long number) throws IOException {
      String head;
      try {
        head = connection.exchange(request(number));
      } catch (IOException broken) {
        connection.close();
        connection = connected();
        throw broken;
      }
      if (!head.contains(visit.expected())) {
        throw new IOException(head);
      }
    }

    private RawConnection connected() {
      try {
        return new RawConnection(url);
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }

  private byte[] request(long number) {
    if (visit.claimed() == null) {
      return RawConnection.get(url);
    }
    String form =
        result(visit.run().orderId(number), visit.claimed()).entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return RawConnection.post(url, "application/x-www-form-urlencoded", form);
  }

  /** What Payple's script posts after the buyer was authenticated for a CERT payment. */
  private static Map<String, String> result(String orderId, String confirm) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PCD_PAY_RST", "success");
    fields.put("PCD_PAY_CODE", "0000");
    fields.put("PCD_PAY_MSG", "카드인증완료");
    fields.put("PCD_PAY_TYPE", "card");
    fields.put("PCD_CARD_VER", "02");
    fields.put("PCD_PAY_WORK", "CERT");
    fields.put("PCD_AUTH_KEY", "a688ccb3555c25cd722483f03e23065c3d0251701ad6da895eb2d830bc06e34d");
    // the fast Payple reads order and amount from it
    fields.put("PCD_PAY_REQKEY", orderId + "." + Merchant.AMOUNT);
    fields.put("PCD_PAY_COFURL", confirm);
    fields.put("PCD_PAYER_ID", "");
    fields.put("PCD_PAYER_NO", "1234");
    fields.put("PCD_PAYER_NAME", "홍길동");
    fields.put("PCD_PAY_OID", orderId);
    fields.put("PCD_PAY_GOODS", "Tea of the month");
    fields.put("PCD_PAY_TOTAL", String.valueOf(Merchant.AMOUNT));
    fields.put("PCD_PAY_ISTAX", "Y");
    fields.put("PCD_PAY_TAXTOTAL", "900");
    fields.put("PCD_PAY_TIME", "");
    fields.put("PCD_PAY_CARDNAME", "BC 카드");
    fields.put("PCD_PAY_CARDNUM", "1111********4444");
    fields.put("PCD_RST_URL", "/bench/payple/result");
    return fields;
  }
}
