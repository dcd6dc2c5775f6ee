// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.ChargeHours;
import jakarta.annotation.Nullable;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

/**
 * The only step of the Jakarta Batch job {@code payple-charge-day}, which drives the charges of a
 * day and reports them. No bean: servers without Jakarta Batch have not the interface, and load
 * this class never.
 */
public class ChargeDayBatchlet implements Batchlet {

  private static final String UNTIL = "until";

  @Inject @Nullable JobContext job;

  @Inject
  @BatchProperty(name = UNTIL)
  @Nullable
  String until;

  private final StopSign stop = new StopSign();

  /** For the batch container. */
  public ChargeDayBatchlet() {}

  @Override
  public String process() {
    return drive(until, job::setExitStatus);
  }

  /** Drives a day, and reports it before this returns how it ended. */
  String drive(@Nullable String time, Consumer<String> reported) {
    LocalTime end = end(time);
    try (Instance.Handle<ChargeDay> day = CDI.current().select(ChargeDay.class).getHandle()) {
      DayReport report = day.get().drive(end, stop);
      reported.accept(report.toString());
      return String.valueOf(report.end());
    }
  }

  @Override
  public void stop() {
    stop.raise();
  }

  private static LocalTime end(@Nullable String time) {
    if (time == null || time.isBlank()) {
      return ChargeHours.USUAL.until();
    }
    try {
      return LocalTime.parse(time.strip());
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(
          "The job parameter "
              + UNTIL
              + " must be a Korean time of day such as 21:00; was \""
              + time
              + "\"",
          wrong);
    }
  }
}
