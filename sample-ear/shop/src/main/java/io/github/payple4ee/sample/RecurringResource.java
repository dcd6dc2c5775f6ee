// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaypleClock;
import io.github.payple4ee.callbacks.SameSiteOnly;
import io.github.payple4ee.recurring.Recurring;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;

/** The operator's view of the subscriptions' charges, and of the test clock. */
@Path("recurring")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class RecurringResource {

  private static final Duration LONGEST = Duration.ofDays(400);

  @Inject private Recurring recurring;
  @Inject private TeaOfTheMonth tea;
  @Inject private PaypleClock clock;

  /** The numbers of today. */
  @GET
  public RecurringDayView today() {
    return RecurringDayView.of(recurring.report(tea.today()));
  }

  /** Resumes a stopped run. */
  @POST
  @Path("resumption")
  @SameSiteOnly
  public RecurringDayView resume() {
    recurring.resumeRun();
    return today();
  }

  /**
   * Moves the clocks of the module and the simulator; only with {@code
   * payple.environment=simulator}.
   */
  @POST
  @Path("clock")
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public RecurringDayView advance(ClockChange change) {
    if (change == null || change.advance() == null) {
      throw new IllegalArgumentException("the body is missing: advance, such as P1D");
    }
    try {
      clock.advance(bounded(Duration.parse(change.advance())));
    } catch (DateTimeException noDuration) {
      throw new IllegalArgumentException("advance is a duration such as P1D", noDuration);
    } catch (IllegalStateException notSimulated) {
      throw new IllegalArgumentException(notSimulated.getMessage(), notSimulated);
    }
    return today();
  }

  private static Duration bounded(Duration time) {
    if (time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("advance is at most " + LONGEST.toDays() + " days");
    }
    return time;
  }
}
