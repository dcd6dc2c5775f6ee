// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The goods of the shop. */
@Path("goods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GoodsResource {

  @Inject private Catalogue catalogue;

  /** Lists the goods with their prices. */
  @GET
  public List<Catalogue.Item> all() {
    return catalogue.items();
  }
}
