// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An attacker guesses passwords. */
@ExtendWith(SharedSample.class)
class GuessedPasswordIT {

  private static final List<String> ADDRESSES =
      List.of(
          "shop/api/events",
          "shop/api/preflight",
          "shop/api/orders/x/history",
          "shop/api/orders/x/explanation",
          "shop/api/cards/1");

  private final Shop shop;
  private final String user = "guessed-" + UUID.randomUUID();

  GuessedPasswordIT(Sample sample) {
    this.shop = sample.shop();
  }

  @Test
  void wrongPasswordsAreSlowedAtWhateverAddress() {
    List<Reply> answers =
        IntStream.range(0, 40)
            .mapToObj(
                time -> shop.as(user, "wrong" + time).get(ADDRESSES.get(time % ADDRESSES.size())))
            .toList();

    assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSizeBetween(5, 20);
    Reply last = answers.get(answers.size() - 1);
    assertProblem(last, 429);
    assertThat(last.header("Retry-After").map(Integer::parseInt).orElseThrow()).isBetween(1, 60);
  }

  @Test
  void operatorWorksOnWhilePasswordsAreGuessed() {
    assertThat(shop.asOperator().get("shop/api/events").status()).isEqualTo(200);
    for (int time = 0; time < 15; time++) {
      shop.as("operator", "wrong" + time).get("shop/api/events");
    }

    assertThat(shop.as("operator", "wrong").get("shop/api/events").status()).isEqualTo(429);
    assertThat(shop.asOperator().get("shop/api/events").status()).isEqualTo(200);
  }

  @Test
  void rightPasswordAndAnswersOfTheShopItselfDoNotCount() {
    for (int time = 0; time < 30; time++) {
      assertThat(shop.asClerk().get("shop/api/events").status()).isEqualTo(403);
      assertThat(shop.as(user, "any").get("shop/api/goods").status()).isEqualTo(200);
      assertThat(shop.as(user, "any").get("shop/api/cards").status()).isEqualTo(401);
    }

    assertThat(shop.as(user, "wrong").get("shop/api/events").status()).isEqualTo(401);
    assertThat(shop.post("shop/api/orders", Map.of("item", "mug")).status()).isEqualTo(201);
  }
}
