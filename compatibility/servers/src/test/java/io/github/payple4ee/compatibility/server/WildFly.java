// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * WildFly, with its example data source in a file instead of in memory.
 *
 * @param configuration the name of its configuration
 */
public record WildFly(String configuration) implements Distribution {

  private static final String IN_MEMORY = "jdbc:h2:mem:test;";

  @Override
  public void prepare(Path folder, Path application) throws IOException {
    Folders.copy(home().resolve("standalone"), folder);
    Path deployments = Files.createDirectories(folder.resolve("deployments"));
    Files.copy(application, deployments.resolve(application.getFileName()));
    Path file = folder.resolve("configuration").resolve(configuration);
    String text = Files.readString(file);
    if (!text.contains(IN_MEMORY)) {
      throw new IllegalStateException("No example data source in " + file);
    }
    Files.writeString(
        file, text.replace(IN_MEMORY, "jdbc:h2:file:" + folder.resolve("shop-data") + ";"));
  }

  @Override
  public List<String> command(Path folder, Path application, Path javaHome, int port) {
    return List.of(
        "env",
        "JAVA_HOME=" + javaHome,
        home().resolve("bin/standalone.sh").toString(),
        "-c",
        configuration,
        "-Djboss.server.base.dir=" + folder,
        "-Djboss.http.port=" + port,
        "-Djboss.https.port=" + Ports.free(),
        "-Djboss.management.http.port=" + Ports.free(),
        "-Djboss.management.https.port=" + Ports.free());
  }

  private static Path home() {
    return Folders.only(Folders.servers().resolve("wildfly"));
  }
}
