// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.config.ServerResources;
import io.github.payple4ee.cdi.journal.SchemaUpdate;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A result that comes before the tables were reached is not lost")
class UnreachableTablesTest {

  private static final String INSTALMENT =
      "insert into payple_instalment (subscription_id, period, payer_number, pay_method, due_day,"
          + " period_end, pay_month, state, amount, plan_version, first_paid, frozen, attempt,"
          + " declines, failures, lane, asked, version) values ('tea-1', 1, '77', 'CARD', 0, 31,"
          + " '2027-01', 'IN_DOUBT', 9900, 1, false, true, 1, 0, 0, 0, false, 0)";

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  @Test
  void eventIsDeliveredAgainWhenNoConnectionIsFree() {
    RecurringDatabase database = on(exhausted());

    assertThatIllegalStateException()
        .isThrownBy(database::ready)
        .withMessageContaining("check the journal's data source");
  }

  @Test
  void eventIsNotHeldUpWhenTheTablesAreMissingAndCannotBeCreated() throws SQLException {
    String url = "jdbc:h2:mem:no-rights";
    try (Connection admin = DriverManager.getConnection(url + ";DB_CLOSE_DELAY=-1", "sa", "");
        Statement statement = admin.createStatement()) {
      statement.execute("create user shop password ''");
    }
    JdbcDataSource withoutRights = new JdbcDataSource();
    withoutRights.setURL(url);
    withoutRights.setUser("shop");

    assertThat(on(withoutRights).ready()).isFalse();
  }

  @Test
  void eventIsDeliveredAgainWhenTheTablesAreOfAnotherVersion() throws SQLException {
    JdbcDataSource outdated = new JdbcDataSource();
    outdated.setURL("jdbc:h2:mem:outdated;DB_CLOSE_DELAY=-1");
    assertThat(on(outdated).ready()).isFalse();
    try (Connection connection = outdated.getConnection();
        Statement statement = connection.createStatement()) {
      new SchemaUpdate(Tables.SCRIPTS).prepare(connection, true);
      statement.execute("alter table payple_subscription drop column skips");
      // no result can be that of an instalment
      assertThat(on(outdated).ready()).isFalse();
      statement.execute(INSTALMENT);
    }
    assertThat(on(outdated).usable()).isFalse();

    assertThatIllegalStateException()
        .isThrownBy(() -> on(outdated).ready())
        .withMessageContaining("payple_subscription.skips");
  }

  @Test
  void eventIsNotHeldUpWhenThereAreTables() {
    assertThat(tea.shop().bean(RecurringDatabase.class).ready()).isTrue();
  }

  private RecurringDatabase on(DataSource source) {
    PaypleConfig config = tea.shop().bean(PaypleConfig.class);
    RecurringStart start = new RecurringStart(config, new ServerResources(source));
    return new RecurringDatabase(null, null, null, start);
  }

  private static DataSource exhausted() {
    return (DataSource)
        Proxy.newProxyInstance(
            UnreachableTablesTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              throw new SQLException("no connection is free");
            });
  }
}
