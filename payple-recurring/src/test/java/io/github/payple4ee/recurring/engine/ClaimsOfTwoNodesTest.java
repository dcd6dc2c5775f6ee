// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.cdi.journal.PostgresServer;
import io.github.payple4ee.recurring.Ladder;
import io.github.payple4ee.recurring.SubscribeRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Two nodes take different instalments, and neither waits for the other")
class ClaimsOfTwoNodesTest {

  @RegisterExtension
  final TeaShop tea =
      TeaShop.of(
          Shop.usual()
              .in(
                  () ->
                      PostgresServer.dataSource(
                          PostgresServer.port(), PostgresServer.newJournal(), "")));

  private List<String> claimed(RecurringStore store) throws SQLException {
    Plans plans = tea.shop().bean(Plans.class);
    return new Claims(store, plans, tea.now())
        .claim(2).claimed().stream().map(one -> one.request().orderId()).toList();
  }

  @Test
  @Timeout(60)
  void oneOfTwoNodesThatClaimForOneCardAtTheSameMomentKeepsTheCap() {
    Ladder usual = Ladder.USUAL;
    Ladder once =
        new Ladder(
            List.of(), List.of(), 0, usual.systemDelays(), usual.systemDelayAfterwards(), 1, 9);
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA.severalPerMonth().with(once));
    for (String id : List.of("tea-1", "tea-2")) {
      tea.recurring().subscribe(SubscribeRequest.of(id, PAYER, "tea", START, tea.consent()));
    }
    RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);
    ClaimedRows rows = tea.shop().bean(ClaimedRows.class);

    List<Claims.Claimed> both = new ArrayList<>();
    database.own(
        store -> {
          both.addAll(claim(store));
          both.addAll(CompletableFuture.supplyAsync(() -> database.own(this::claim)).join());
          return null;
        });

    assertThat(both).hasSize(2).allMatch(rows::exceedsCap);
    rows.release(both.get(0).pair());
    assertThat(rows.exceedsCap(both.get(1))).isFalse();
  }

  private List<Claims.Claimed> claim(RecurringStore store) throws SQLException {
    return new Claims(store, tea.shop().bean(Plans.class), tea.now()).claim(1).claimed();
  }

  @Test
  @Timeout(60)
  void nodeLeavesOutWhatAnotherOneIsAboutToClaim() {
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA.severalPerMonth().with(DunningTest.patient()));
    for (String id : List.of("tea-1", "tea-2", "tea-3", "tea-4")) {
      tea.recurring().subscribe(SubscribeRequest.of(id, PAYER, "tea", START, tea.consent()));
    }
    RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);

    database.own(
        store -> {
          assertThat(claimed(store)).containsExactly("tea-1.1.1", "tea-2.1.1");
          List<String> other =
              CompletableFuture.supplyAsync(() -> database.own(this::claimed)).join();
          assertThat(other).containsExactly("tea-3.1.1", "tea-4.1.1");
          return null;
        });

    assertThat(database.own(this::claimed)).isEmpty();
  }
}
