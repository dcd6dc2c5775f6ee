// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Starts a server with a WAR in place of the sample, and with a Payple in this process. */
final class WarOnServer {

  /** Writes the configuration of the server. */
  interface Configuration {
    void write(Path serverXml) throws IOException;
  }

  private WarOnServer() {}

  static Sample start(String name, WebArchive war, Configuration configuration) {
    return start(name, war, configuration, SimulatorOptions.defaults(), Map.of());
  }

  static Sample start(
      String name,
      WebArchive war,
      Configuration configuration,
      SimulatorOptions options,
      Map<String, String> environment) {
    return Sample.start(
        name,
        options,
        payple -> environment,
        (folder, all) ->
            LibertyServer.start(
                folder, all, server -> replace(server, war, configuration), "shop/index.html"));
  }

  /** A configuration of the test resources. */
  static Configuration of(String resource) {
    return serverXml -> {
      try (InputStream content = WarOnServer.class.getResourceAsStream("/existing/" + resource)) {
        Files.copy(content, serverXml, StandardCopyOption.REPLACE_EXISTING);
      }
    };
  }

  private static void replace(Path server, WebArchive war, Configuration configuration) {
    try {
      configuration.write(server.resolve("server.xml"));
      Files.delete(server.resolve("apps/sample.ear"));
      war.as(ZipExporter.class).exportTo(server.resolve("apps/existing.war").toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
