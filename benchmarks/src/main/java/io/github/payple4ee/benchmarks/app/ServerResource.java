// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Reports the state of the server, and resets it. */
@Path("server")
@RequestScoped
public class ServerResource {

  private static final List<String> TABLES =
      List.of("event", "history", "card", "refund", "payment");

  @Resource private DataSource journal;
  @Inject private Deliveries deliveries;

  /** The state after a garbage collection. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public ServerState state() {
    System.gc();
    return new ServerState(
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        deliveries.received());
  }

  /** Begins with an empty journal, which would grow from run to run in memory. */
  @DELETE
  @Path("journal")
  public void forget() throws SQLException {
    try (Connection connection = journal.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.executeUpdate("delete from payple_" + table);
      }
    }
  }
}
