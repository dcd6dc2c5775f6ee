// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The floor of any journal: commits one row, and does nothing else. */
@ApplicationScoped
@Named("commit")
public class CommitWork implements Work {

  private static final String TABLE = "create table if not exists bench_commit (number bigint)";

  @Resource private DataSource database;
  @Resource private UserTransaction transaction;

  @PostConstruct
  void prepare() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public Caller caller(Run run) {
    return new Committer();
  }

  /** Commits one row each time. */
  private final class Committer implements Caller {

    @Override
    public void once(long number) throws Exception {
      transaction.begin();
      try (Connection connection = database.getConnection();
          PreparedStatement statement =
              connection.prepareStatement("insert into bench_commit (number) values (?)")) {
        statement.setLong(1, number);
        statement.executeUpdate();
      } finally {
        transaction.commit();
      }
    }
  }
}
