// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teamonth;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Properties;

/** The job that charges a day, as a scheduler of the shop starts it. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

  /** Starts one; without a time its window is the usual one. */
  @POST
  public Map<String, String> start(@QueryParam("until") @DefaultValue("") String until) {
    Properties parameters = new Properties();
    if (!until.isEmpty()) {
      parameters.setProperty("until", until);
    }
    return Map.of("id", String.valueOf(operator().start("payple-charge-day", parameters)));
  }

  /** How far one is. */
  @GET
  @Path("{id}")
  public Map<String, String> show(@PathParam("id") long id) {
    JobExecution execution = operator().getJobExecution(id);
    return Map.of(
        "batchStatus",
        execution.getBatchStatus().name(),
        "exitStatus",
        String.valueOf(execution.getExitStatus()));
  }

  /** Stops one. */
  @DELETE
  @Path("{id}")
  public void stop(@PathParam("id") long id) {
    operator().stop(id);
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
