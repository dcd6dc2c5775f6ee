// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import com.google.gson.Gson;
import io.github.payple4ee.benchmarks.browser.Browsers;
import io.github.payple4ee.benchmarks.browser.Visit;
import io.github.payple4ee.benchmarks.measure.Measurement;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Browsers, in a process of their own. */
public final class Crowd implements AutoCloseable {

  private static final Gson GSON = new Gson();

  private final Helper process =
      new Helper(Browsers.class, List.of(Measurement.class, Histogram.class, Gson.class));

  /** Lets them visit; what came of it. */
  public Measurement send(Visit visit) {
    return GSON.fromJson(process.ask(GSON.toJson(visit)), Measurement.class);
  }

  @Override
  public void close() {
    process.close();
  }
}
