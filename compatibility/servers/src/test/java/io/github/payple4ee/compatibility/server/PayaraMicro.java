// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import java.nio.file.Path;
import java.util.List;

/**
 * Payara Micro, which takes WARs.
 *
 * @param jar the file that is the server
 */
public record PayaraMicro(String jar) implements Distribution {

  @Override
  public void prepare(Path folder, Path application) {
    // it makes its own folder
  }

  @Override
  public List<String> command(Path folder, Path application, Path javaHome, int port) {
    return List.of(
        javaHome.resolve("bin/java").toString(),
        "-jar",
        Folders.servers().resolve("payara").resolve(jar).toString(),
        "--rootDir",
        folder.resolve("domain").toString(),
        "--port",
        String.valueOf(port),
        "--nocluster",
        "--contextroot",
        "shop",
        "--deploy",
        application.toString());
  }
}
