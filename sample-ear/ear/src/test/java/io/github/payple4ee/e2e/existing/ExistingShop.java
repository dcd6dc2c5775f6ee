// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import io.github.payple4ee.e2e.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
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
      WarOnServer.of("ee10.xml").write(serverXml);
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
      WarOnServer.of("ee10-without-persistence.xml").write(serverXml);
    }
  };

  private static final Pattern SAMPLE =
      Pattern.compile("<enterpriseApplication .*</enterpriseApplication>", Pattern.DOTALL);

  abstract WebArchive war();

  abstract void configure(Path serverXml) throws IOException;

  /** Starts it, with a Payple in this process. */
  Sample start() {
    return WarOnServer.start("existing-" + name().toLowerCase(Locale.ROOT), war(), this::configure);
  }
}
