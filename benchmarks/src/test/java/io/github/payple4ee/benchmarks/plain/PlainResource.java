// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.plain;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;

/** One resource. */
@Path("plain")
public class PlainResource {

  @Inject private PlainBean bean;

  /** Whether there is a row of a name, or the page of another server. */
  @GET
  public String get(@QueryParam("name") String name) throws SQLException {
    return name == null ? bean.page() : String.valueOf(bean.present(name));
  }
}
