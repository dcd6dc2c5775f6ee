// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Another node, or the end of a node, is in the way while the tables are created. */
class InterruptedSchemaTest {

  private static final int STEP = 7;

  private final SchemaScripts scripts = new SchemaScripts(Dialect.H2);

  @Test
  void requestThatTheDatabaseRefusesOnceIsRepeated() throws SQLException {
    int refused = 1;
    while (true) {
      int number = refused;
      try (Connection database = empty()) {
        Requests requests = new Requests(request -> request == number);
        new SchemaUpdate(ScriptSet.JOURNAL).prepare(requests.seen(database), true);

        assertThat(missing(database)).as("request %d was refused", number).isEmpty();
        if (requests.made < refused) {
          break;
        }
      }
      refused += STEP;
    }
    assertThat(refused).isGreaterThan(scripts.commands(1).size() + scripts.commands(2).size());
  }

  @Test
  void databaseThatRefusesForeverIsReported() throws SQLException {
    try (Connection database = empty()) {
      Requests requests = new Requests(request -> request > 3);

      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(
              () -> new SchemaUpdate(ScriptSet.JOURNAL, 3).prepare(requests.seen(database), true))
          .withMessage("refused");
    }
  }

  static Stream<Arguments> interruptions() {
    SchemaScripts scripts = new SchemaScripts(Dialect.H2);
    return IntStream.rangeClosed(1, scripts.count())
        .boxed()
        .flatMap(
            version ->
                IntStream.range(1, scripts.commands(version).size())
                    .mapToObj(commands -> Arguments.of(version, commands)));
  }

  @ParameterizedTest(name = "script {0} after {1} commands")
  @MethodSource("interruptions")
  void scriptThatWasInterruptedIsCompleted(int version, int commands) throws SQLException {
    try (Connection database = empty();
        Statement statement = database.createStatement()) {
      List<String> done = new ArrayList<>();
      for (int before = 1; before < version; before++) {
        done.addAll(scripts.commands(before));
      }
      done.addAll(scripts.commands(version).subList(0, commands));
      for (String command : done) {
        // as on the products that do not support it
        statement.execute(command.replace("if not exists ", ""));
      }
      Set<String> repeated = new HashSet<>();
      Connection seen = new Requests(request -> false).seen(database, repeated::add);

      SchemaUpdate update = new SchemaUpdate(ScriptSet.JOURNAL);
      update.prepare(seen, true);

      assertThat(missing(database)).isEmpty();
      assertThat(update.version(database)).isEqualTo(scripts.count());
      repeated.removeIf(command -> command.contains("set data type"));
      assertThat(repeated).doesNotContainAnyElementsOf(done);
    }
  }

  private static Connection empty() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:s" + UUID.randomUUID().toString().substring(9));
  }

  private static List<String> missing(Connection database) throws SQLException {
    return new SchemaUpdate(ScriptSet.JOURNAL).missing(database);
  }

  /** Counts what a connection is asked for, and refuses some of it. */
  private static final class Requests {

    private static final Set<String> COUNTED =
        Set.of("createStatement", "getColumns", "getIndexInfo", "execute", "executeQuery");

    private final IntPredicate refused;
    private int made;

    Requests(IntPredicate refused) {
      this.refused = refused;
    }

    Connection seen(Connection real) {
      return seen(real, command -> {});
    }

    Connection seen(Connection real, Consumer<String> commands) {
      return (Connection) counted(Connection.class, real, commands);
    }

    private Object counted(Class<?> type, Object real, Consumer<String> commands) {
      return Proxy.newProxyInstance(
          Requests.class.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> {
            if (COUNTED.contains(method.getName()) && refused.test(++made)) {
              throw new SQLException("refused");
            }
            if (method.getName().equals("execute")) {
              commands.accept((String) arguments[0]);
            }
            try {
              Object given = method.invoke(real, arguments);
              if (given instanceof Statement) {
                return counted(Statement.class, given, commands);
              }
              return given instanceof DatabaseMetaData
                  ? counted(DatabaseMetaData.class, given, commands)
                  : given;
            } catch (InvocationTargetException failed) {
              throw failed.getCause();
            }
          });
    }
  }
}
