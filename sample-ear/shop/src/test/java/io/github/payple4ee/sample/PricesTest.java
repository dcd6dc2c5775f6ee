// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.PaymentRequest;
import jakarta.ws.rs.core.Response.Status;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PricesTest {

  private static final BigDecimal WON = BigDecimal.valueOf(100);

  private final Catalogue catalogue = new Catalogue();
  private final Prices prices = new Prices(catalogue, false);
  private final Prices free = new Prices(catalogue, true);

  @Test
  void priceIsTheCataloguesAndTheNameIsInTheBuyersLanguage() {
    PaymentRequest korean = request(prices, order("tea-set", null, null, null));
    PaymentRequest english =
        prices.request(order("mug", null, null, "PAY"), "order-1", Locale.ENGLISH);

    assertThat(korean.amount()).isEqualTo(15_000);
    assertThat(korean.goods()).isEqualTo("봄날 다과 세트");
    assertThat(english.amount()).isEqualTo(22_000);
    assertThat(english.goods()).isEqualTo("Porcelain mug");
  }

  static Stream<NewOrder> ownPrices() {
    return Stream.of(
        order(null, "tea", WON, null),
        order(null, null, WON, null),
        order(null, "tea", null, null),
        order("tea-set", null, WON, null),
        order("tea-set", "tea", null, null),
        order("nothing", "tea", WON, "PAY"));
  }

  @ParameterizedTest
  @MethodSource("ownPrices")
  void orderThatNamesItsPriceIsRefused(NewOrder order) {
    assertThatExceptionOfType(RefusedRequest.class)
        .isThrownBy(() -> request(prices, order))
        .withMessageContaining("catalogue")
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(Status.FORBIDDEN));
  }

  @Test
  void orderOfNoItemIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(prices, order("gold", null, null, null)))
        .withMessageContaining("tea-set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(prices, order(null, null, null, null)));
  }

  @Test
  void testsMayNameAPriceAndNotAnItemToo() {
    PaymentRequest own = request(free, order(null, "tea", WON, "PAY"));

    assertThat(own.amount()).isEqualTo(100);
    assertThat(own.goods()).isEqualTo("tea");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(free, order("tea-set", "tea", WON, null)));
    assertThat(request(free, order("tea-set", null, null, null)).amount()).isEqualTo(15_000);
  }

  private static NewOrder order(String item, String goods, BigDecimal amount, String work) {
    return new NewOrder(item, goods, amount, work, null, null);
  }

  private static PaymentRequest request(Prices prices, NewOrder order) {
    return prices.request(order, "order-1", Locale.KOREAN);
  }
}
