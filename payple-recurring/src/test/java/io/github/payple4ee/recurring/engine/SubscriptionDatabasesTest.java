// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.cdi.journal.MariaDbServer;
import io.github.payple4ee.cdi.journal.PostgresServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("Subscriptions are charged with each database that is run here")
class SubscriptionDatabasesTest {

  @Nested
  class OnH2 extends MonthsOfASubscription {
    OnH2() {
      super(TeaShop.usual());
    }
  }

  @Nested
  class OnPostgreSql extends MonthsOfASubscription {
    OnPostgreSql() {
      super(
          TeaShop.of(
              Shop.usual()
                  .in(
                      () ->
                          PostgresServer.dataSource(
                              PostgresServer.port(), PostgresServer.newJournal(), ""))));
    }
  }

  @Nested
  class OnMariaDb extends MonthsOfASubscription {
    OnMariaDb() {
      super(TeaShop.of(Shop.usual().in(MariaDbServer::newJournal)));
    }
  }
}
