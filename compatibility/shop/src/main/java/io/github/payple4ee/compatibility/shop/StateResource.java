// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Preflight;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** What the shop runs on, and whether it can be paid. */
@Path("state")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StateResource {

  @Inject private PaypleService payple;

  /** The Java version of the server. */
  @GET
  public Map<String, String> java() {
    return Map.of("java", Runtime.version().feature() + "");
  }

  /** The topics of the preflight's errors. */
  @GET
  @Path("errors")
  public List<String> errors() {
    return payple.preflight().findings().stream()
        .filter(finding -> finding.level() == Preflight.Level.ERROR)
        .map(finding -> finding.topic() + ": " + finding.what())
        .toList();
  }
}
