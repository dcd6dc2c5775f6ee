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
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A shop that was there before the module, on a server of its own. */
enum ExistingShop {

  /** The journal has a data source of its own; the server has no default one. */
  ON_JAKARTA_EE_10 {
    @Override
    WebArchive war() {
      return ExistingWar.withPersistenceUnit("jdbc/shop", "payple.datasource=jdbc/payple");
    }

    @Override
    void configure(Path serverXml) throws IOException {
      copy("ee10.xml", serverXml);
    }
  },

  /** The server of the sample; its default data source serves both. */
  ON_JAKARTA_EE_11 {
    @Override
    WebArchive war() {
      return ExistingWar.withPersistenceUnit("java:comp/DefaultDataSource");
    }

    @Override
    void configure(Path serverXml) throws IOException {
      Files.writeString(
          serverXml,
          SAMPLE
              .matcher(Files.readString(serverXml))
              .replaceFirst("<webApplication location=\"existing.war\" contextRoot=\"/shop\"/>"));
    }
  },

  /** The features that the module needs, without Jakarta Persistence. */
  WITHOUT_PERSISTENCE {
    @Override
    WebArchive war() {
      return ExistingWar.withTables();
    }

    @Override
    void configure(Path serverXml) throws IOException {
      copy("ee10-without-persistence.xml", serverXml);
    }
  };

  private static final Pattern SAMPLE =
      Pattern.compile("<enterpriseApplication .*</enterpriseApplication>", Pattern.DOTALL);

  abstract WebArchive war();

  abstract void configure(Path serverXml) throws IOException;

  /** Starts it, with a Payple in this process. */
  Sample start() {
    return Sample.start(
        "existing-" + name().toLowerCase(Locale.ROOT),
        SimulatorOptions.defaults(),
        payple -> Map.of(),
        (name, environment) ->
            LibertyServer.start(name, environment, this::change, "shop/index.html"));
  }

  private void change(Path server) {
    try {
      configure(server.resolve("server.xml"));
      Files.delete(server.resolve("apps/sample.ear"));
      war().as(ZipExporter.class).exportTo(server.resolve("apps/existing.war").toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream content = ExistingShop.class.getResourceAsStream("/existing/" + resource)) {
      Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
