// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Open Liberty.
 *
 * @param configuration the resource that is its {@code server.xml}
 */
public record Liberty(String configuration) implements Distribution {

  private static final String SERVER = "shop";

  @Override
  public void prepare(Path folder, Path application) throws IOException {
    Path server = folder.resolve("servers").resolve(SERVER);
    Files.createDirectories(server.resolve("apps"));
    Files.copy(application, server.resolve("apps").resolve(application.getFileName()));
    Files.copy(Folders.servers().resolve("h2.jar"), server.resolve("h2.jar"));
    try (InputStream given = Liberty.class.getResourceAsStream("/liberty/" + configuration)) {
      String text = new String(given.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          server.resolve("server.xml"),
          text.replace("shop.war", application.getFileName().toString()));
    }
  }

  @Override
  public List<String> command(Path folder, Path application, Path javaHome, int port) {
    Path runtime = Folders.servers().resolve("liberty/wlp");
    return List.of(
        "env",
        "JAVA_HOME=" + javaHome,
        "WLP_USER_DIR=" + folder,
        "SHOP_HTTP_PORT=" + port,
        runtime.resolve("bin/server").toString(),
        "run",
        SERVER);
  }
}
