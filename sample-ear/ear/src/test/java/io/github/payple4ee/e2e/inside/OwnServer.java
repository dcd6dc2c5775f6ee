// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.inside;

import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.server.Folders;
import io.github.payple4ee.e2e.server.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives Arquillian a server of its own on free ports, before it reads its configuration. */
final class OwnServer implements BeforeAllCallback {

  private static final String PORT = "inside.http.port";

  @Override
  public void beforeAll(ExtensionContext context) {
    String work = System.getProperty("sample.work");
    // inside the server there is nothing to prepare
    if (work != null && System.getProperty(PORT) == null) {
      String port = String.valueOf(Ports.free());
      prepare(Path.of(work, "inside", "servers", "inside"), port);
      System.setProperty(PORT, port);
    }
  }

  private static void prepare(Path folder, String port) {
    try (InputStream configuration = OwnServer.class.getResourceAsStream("/inside-server.xml")) {
      Folders.delete(folder);
      Files.createDirectories(folder);
      Files.copy(configuration, folder.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(
          folder.resolve("bootstrap.properties"),
          PORT
              + "="
              + port
              + "\ninside.https.port="
              + Ports.free()
              + "\ninside.payple.port="
              + Ports.free()
              + "\npayple.cst-id="
              + Planted.MERCHANT.cstId()
              + "\npayple.cust-key="
              + Planted.MERCHANT.custKey()
              + "\npayple.refund-key="
              + Planted.MERCHANT.refundKey()
              + "\npayple.journal-keys="
              + String.join(",", Planted.JOURNAL_KEYS)
              + "\n");
      Notebook.server(folder.getParent().getParent());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
