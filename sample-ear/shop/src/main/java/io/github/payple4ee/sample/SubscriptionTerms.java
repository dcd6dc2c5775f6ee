// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.recurring.Consent;
import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a buyer reads and agrees to before the first charge. The recorded consent has the SHA-256 of
 * the text in the language that the buyer read.
 *
 * @param language {@code ko} or {@code en}
 * @param text as the page shows it
 */
public record SubscriptionTerms(String language, String text) {

  private static final String PRICE =
      String.format(Locale.ROOT, "%,d", TeaOfTheMonth.PLAN.amount());
  private static final SubscriptionTerms KOREAN =
      new SubscriptionTerms(
          "ko",
          "이달의 차를 매월 보내 드립니다. 매월 첫 결제일과 같은 날에 "
              + PRICE
              + "원이 등록하신 카드나 계좌에서 자동으로 결제됩니다. 그달에 같은 날이 없으면 그달의 마지막 날에"
              + " 결제됩니다. 해지하실 때까지 매월 반복됩니다. 이 화면에서 언제든지 일시정지하거나, 한 달을 건너뛰거나,"
              + " 해지하실 수 있습니다. 해지하시면 더 이상 결제되지 않으며, 그 전에 결제된 금액은 자동으로 환불되지"
              + " 않습니다.");
  private static final SubscriptionTerms ENGLISH =
      new SubscriptionTerms(
          "en",
          "We send you a tea every month. Every month, on the same day as the first payment, ₩"
              + PRICE
              + " is charged to your registered card or bank account. In a month without that day"
              + " it is charged on the last day of the month. This is repeated every month until"
              + " you cancel. On this page you can pause, skip a month or cancel at any time. After"
              + " you cancel nothing more is charged. What was charged before is not refunded"
              + " automatically.");

  static SubscriptionTerms in(Locale language) {
    return language.getLanguage().equals(KOREAN.language) ? KOREAN : ENGLISH;
  }

  /**
   * The terms that a page showed.
   *
   * @param shown the whole text that the buyer saw
   * @throws IllegalArgumentException when the buyer agreed to nothing
   * @throws RefusedRequest when the text is not, or no longer, that of the shop
   */
  static SubscriptionTerms agreed(@Nullable String shown) {
    if (shown == null) {
      throw new IllegalArgumentException("agreed is missing: the text that the buyer agreed to");
    }
    return List.of(KOREAN, ENGLISH).stream()
        .filter(terms -> terms.text.equals(shown))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedRequest.conflict(
                    "terms-changed", "The shop's terms are not the text that the buyer saw."));
  }

  /** The consent of a buyer who agreed to the text. */
  Consent consent(Instant now) {
    return new Consent(now, "web", HexFormat.of().formatHex(digest()));
  }

  private byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
