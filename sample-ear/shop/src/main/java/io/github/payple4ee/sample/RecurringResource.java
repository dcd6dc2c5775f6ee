// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.callbacks.SameSiteOnly;
import io.github.payple4ee.recurring.Recurring;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;

/** The operator's view of the subscriptions' charges, and of the test clock. */
@Path("recurring")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class RecurringResource {

  @Inject private Recurring recurring;
  @Inject private TeaOfTheMonth tea;
  @Inject private TestClock clock;

  /** The numbers of a Korean day; of today when none is named. */
  @GET
  public RecurringDayView day(@QueryParam("day") @Nullable String day) {
    return numbers(day == null ? tea.today() : KoreanDays.read("day", day));
  }

  /** Resumes a stopped run. */
  @POST
  @Path("resumption")
  @SameSiteOnly
  public RecurringDayView resume() {
    recurring.resumeRun();
    return numbers(tea.today());
  }

  /** What the test clock shows; only when the simulator plays Payple. */
  @GET
  @Path("clock")
  public ClockView clock() {
    return clock.view();
  }

  /**
   * Moves the clocks of the module and the simulator; only with {@code
   * payple.environment=simulator}.
   */
  @POST
  @Path("clock")
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public RecurringDayView advance(@Nullable ClockChange change) {
    if (change == null) {
      throw new IllegalArgumentException("the body is missing: advance or to");
    }
    clock.move(change);
    return numbers(tea.today());
  }

  private RecurringDayView numbers(LocalDate day) {
    return RecurringDayView.of(recurring.report(day));
  }
}
