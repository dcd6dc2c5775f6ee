// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.browser;

import io.github.payple4ee.benchmarks.measure.RefusedException;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import io.github.payple4ee.benchmarks.wire.RawConnection;
import io.github.payple4ee.benchmarks.work.Merchant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser that brings the window's result of one order after the other, or looks at a page, or
 * opens windows, brings results and charges in turn.
 */
final class VisitWork implements Work {

  private static final String OK = "HTTP/1.1 200";
  private static final String LATER = "HTTP/1.1 503";
  private static final long AT_ONCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final Pattern RETRY_AFTER = Pattern.compile("(?i)\\r\\nretry-after: *(\\d{1,4})");
  private static final Pattern CLOSES = Pattern.compile("(?i)\\r\\nconnection: *close");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int KINDS = 3;

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
    public void once(long number) throws IOException, RefusedException {
      long startedAt = System.nanoTime();
      String head;
      try {
        head = connection.exchange(request(number));
      } catch (IOException broken) {
        connection.close();
        connection = connected();
        throw broken;
      }
      if (CLOSES.matcher(head).find()) {
        // as Open Liberty does after 503
        connection.close();
        connection = connected();
      }
      if (head.startsWith(LATER)) {
        throw refusal(head, System.nanoTime() - startedAt);
      }
      if (!head.contains(expected(number))) {
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

  /** A server that says when to come again; one that does not is out of order. */
  private static RefusedException refusal(String head, long nanos) throws IOException {
    Matcher seconds = RETRY_AFTER.matcher(head);
    if (!seconds.find()) {
      throw new IOException(head);
    }
    return new RefusedException(
        nanos < AT_ONCE_NANOS ? Visit.AT_ONCE : Visit.LATER,
        Duration.ofSeconds(Long.parseLong(seconds.group(1))));
  }

  private byte[] request(long number) {
    if (visit.claimed() == null) {
      return RawConnection.get(url);
    }
    if (bringsResult(number)) {
      return RawConnection.post(url, FORM, form(number));
    }
    if (number % KINDS == 1) {
      List<String> windows = visit.further().windows();
      String window = windows.get((int) (number / KINDS % windows.size()));
      return RawConnection.post(URI.create(window), FORM, "");
    }
    String charge = visit.further().charges() + visit.run().prefix() + "c/" + number;
    return RawConnection.post(URI.create(charge), FORM, "");
  }

  private boolean bringsResult(long number) {
    return visit.further() == null || number % KINDS == 0;
  }

  private String expected(long number) {
    return bringsResult(number) ? visit.expected() : OK;
  }

  private String form(long number) {
    return result(visit.run().orderId(number), visit.claimed()).entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
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
