// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

import io.github.payple4ee.cdi.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;

/** Tells how the server is, and lets it forget. */
@Path("server")
@RequestScoped
public class ServerResource {

  @Inject private BeanManager beans;
  @Inject private Deliveries deliveries;

  /** How it is, with nothing on the heap that nobody needs. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public ServerState state() {
    System.gc();
    return new ServerState(
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        deliveries.heard());
  }

  /** Begins with an empty journal in memory, which would grow from run to run. */
  @DELETE
  @Path("journal")
  public void forget() {
    AlterableContext context = (AlterableContext) beans.getContext(ApplicationScoped.class);
    context.destroy(beans.resolve(beans.getBeans(Journal.class)));
  }
}
