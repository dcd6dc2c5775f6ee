// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.plain;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** One resource. */
@Path("plain")
public class PlainResource {

  @Inject private PlainBean bean;

  /** The name of a row, or what somebody else says. */
  @GET
  public String get(@QueryParam("name") String name) {
    return name == null ? bean.page() : bean.row(name).name();
  }
}
