// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The items of the shop and their prices. The price of an order always comes from here. */
@ApplicationScoped
public class Catalogue {

  private static final List<Item> ITEMS =
      List.of(
          new Item("tea-set", 15_000, Map.of("ko", "봄날 다과 세트", "en", "Spring tea set")),
          new Item("notebook", 9_000, Map.of("ko", "한지 노트", "en", "Hanji notebook")),
          new Item("mug", 22_000, Map.of("ko", "백자 머그", "en", "Porcelain mug")),
          new Item("cloth", 45_000, Map.of("ko", "모시 조각보", "en", "Ramie patchwork")),
          new Item("soap", 6_500, Map.of("ko", "쑥 비누", "en", "Mugwort soap")),
          new Item("postcard", 1_000, Map.of("ko", "달밤 엽서", "en", "Moonlight postcard")));

  /** For the CDI container. */
  public Catalogue() {}

  List<Item> items() {
    return ITEMS;
  }

  /**
   * Finds an item.
   *
   * @throws IllegalArgumentException when the shop does not sell it
   */
  Item item(@Nullable String id) {
    return ITEMS.stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "item must be one of "
                        + String.join(", ", ITEMS.stream().map(Item::id).toList())));
  }

  /**
   * Goods with a price.
   *
   * @param id the id of the item in orders, and of its picture and text on the pages
   * @param price won
   * @param names its name by language: {@code ko} and {@code en}
   */
  public record Item(String id, long price, Map<String, String> names) {}
}
