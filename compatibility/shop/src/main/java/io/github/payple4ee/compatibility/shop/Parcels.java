// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The shop's parcels, in the server's default data source. */
@ApplicationScoped
public class Parcels {

  @Resource private DataSource database;

  private boolean created;

  /** Packs a parcel in the transaction of the caller. */
  @Transactional(TxType.MANDATORY)
  public void pack(String orderId) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement("insert into parcel values (?)")) {
      insert.setString(1, orderId);
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The number of parcels of an order. */
  @Transactional(TxType.NOT_SUPPORTED)
  public long of(String orderId) {
    try (Connection connection = database.getConnection()) {
      create(connection);
      try (PreparedStatement count =
          connection.prepareStatement("select count(*) from parcel where order_id = ?")) {
        count.setString(1, orderId);
        try (ResultSet found = count.executeQuery()) {
          found.next();
          return found.getLong(1);
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** An order is shown before anything is packed for it. */
  private synchronized void create(Connection connection) throws SQLException {
    if (!created) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("create table if not exists parcel (order_id varchar(64))");
      }
      created = true;
    }
  }
}
