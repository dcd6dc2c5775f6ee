// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.server.PostgreSql;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample on PostgreSQL: the same EAR and server, configured by its environment only. */
class PostgreSqlIT {

  private static PostgreSql database;
  private static Sample sample;

  @BeforeAll
  static void start() {
    database = PostgreSql.start("postgresql");
    sample = Sample.start("postgresql", SimulatorOptions.defaults(), database.environment());
  }

  @AfterAll
  static void stop() {
    try {
      if (sample != null) {
        sample.close();
      }
    } finally {
      database.close();
    }
  }

  @Test
  void schemaIsCreated() throws SQLException {
    assertThat(tables())
        .contains(
            "payple_payment",
            "payple_card",
            "payple_refund",
            "payple_history",
            "payple_event",
            "shop_event");
  }

  @Test
  void orderIsPaidAndRefunded() {
    String orderId = sample.shop().order();

    assertThat(sample.shop().result(sample.paidInWindow(orderId)).text("state")).isEqualTo("PAID");
    assertThat(sample.shop().cancel(orderId, 5_000L).text("state")).isEqualTo("PARTLY_CANCELLED");
    assertThat(sample.shop().cancel(orderId, null).text("state")).isEqualTo("CANCELLED");

    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().refunded(orderId)).isEqualTo(15_000);
    assertThat(sample.shop().events(orderId))
        .containsExactly(
            "PaymentCompleted 15000", "PaymentCancelled 5000", "PaymentCancelled 10000");
  }

  @Test
  void cardIsRegisteredChargedOnceForTheMonthAndRemoved() {
    CardHolder buyer = sample.cardHolder();
    String registration = buyer.register();
    YearMonth month = YearMonth.of(2026, 11);

    assertThat(buyer.pay("sub-1", 9_900, month).text("state")).isEqualTo("PAID");
    assertThat(buyer.pay("sub-2", 9_900, month).status()).isEqualTo(409);
    assertThat(buyer.remove().status()).isEqualTo(204);
    assertThat(buyer.pay("sub-3", 9_900).status()).isEqualTo(404);

    assertThat(sample.payple().ledger().captures("sub-1")).isOne();
    assertThat(sample.payple().ledger().captures("sub-2")).isZero();
    assertThat(sample.shop().events("sub-1")).containsExactly("PaymentCompleted 9900");
    assertThat(sample.shop().events(registration))
        .containsExactly("CardRegistered 0", "CardRemoved 0");
  }

  @Test
  void ordersOutliveARestart() {
    String paid = sample.shop().order();
    sample.shop().result(sample.paidInWindow(paid));
    String open = sample.shop().order();

    sample.server().stop();
    sample.server().start();

    assertThat(sample.shop().state(paid)).isEqualTo("PAID");
    assertThat(sample.shop().events(paid)).containsExactly("PaymentCompleted 15000");
    assertThat(sample.shop().result(sample.paidInWindow(open)).text("state")).isEqualTo("PAID");
  }

  private static List<String> tables() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = database.tables().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
