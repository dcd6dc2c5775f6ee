// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.browser;

import com.google.gson.Gson;
import io.github.payple4ee.benchmarks.measure.Crew;
import io.github.payple4ee.benchmarks.measure.Measurement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The process of the browsers: each line that comes in is a visit, each that goes out what came of
 * it.
 */
public final class Browsers {

  private Browsers() {}

  /** Serves until its standard input ends. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Gson gson = new Gson();
    try (BufferedReader visits =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = visits.readLine(); line != null; line = visits.readLine()) {
        Visit visit = gson.fromJson(line, Visit.class);
        Measurement measured = new Crew(new VisitWork(visit), visit.run()).measure(Thread::new);
        System.out.println(gson.toJson(measured));
      }
    }
  }
}
