// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import java.nio.file.Path;
import java.util.List;

/** Quarkus, which is a part of the application. Its database is in the working directory. */
public record Quarkus() implements Distribution {

  @Override
  public void prepare(Path folder, Path application) {
    // the application is complete as it was built
  }

  @Override
  public List<String> command(Path folder, Path application, Path javaHome, int port) {
    return List.of(
        javaHome.resolve("bin/java").toString(),
        "-Dquarkus.http.port=" + port,
        "-jar",
        application.toString());
  }
}
