// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop.table;

import io.github.payple4ee.e2e.existing.teashop.Stock;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The stock in the server's default data source, by plain JDBC. */
@ApplicationScoped
public class TableStock implements Stock {

  @Resource private DataSource database;

  @PostConstruct
  void create() {
    write("create table if not exists tea (name varchar(40) primary key, price bigint)");
    write("create table if not exists parcel (order_id varchar(64))");
  }

  @Override
  @Transactional
  public void add(String tea, long price) {
    write("insert into tea values (?, ?)", tea, price);
  }

  @Override
  public long price(String tea) {
    return number("select price from tea where name = ?", tea);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void pack(String orderId) {
    write("insert into parcel values (?)", orderId);
  }

  @Override
  public long parcels(String orderId) {
    return number("select count(*) from parcel where order_id = ?", orderId);
  }

  private void write(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private long number(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet found = statement.executeQuery()) {
      found.next();
      return found.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
    return statement;
  }
}
