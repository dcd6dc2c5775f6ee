// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the shop did before it took cards. */
@Path("teas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeaResource {

  @Inject private Stock stock;

  /** Adds a tea. */
  @POST
  public void add(TeaView tea) {
    stock.add(tea.name(), tea.price());
  }

  /** Shows a tea. */
  @GET
  @Path("{name}")
  public TeaView show(@PathParam("name") String name) {
    return new TeaView(name, stock.price(name));
  }
}
