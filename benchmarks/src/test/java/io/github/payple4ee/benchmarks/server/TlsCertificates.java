// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An authority of our own, made for the run, and a certificate of it for localhost. */
final class TlsCertificates {

  static final String PASSWORD = "for-this-run";

  private final Path folder = Workshop.folder("certificates");

  private TlsCertificates() {}

  static TlsCertificates made() {
    TlsCertificates made = new TlsCertificates();
    made.make();
    return made;
  }

  /** The key of the fast Payple. */
  Path keys() {
    return folder.resolve("payple.p12");
  }

  /** What servers that call it trust. */
  Path trust() {
    return folder.resolve("trust.p12");
  }

  private void make() {
    Path authority = folder.resolve("authority.p12");
    String root = file("authority.pem");
    keytool(authority, "-genkeypair", "-alias", "authority", "-keyalg", "RSA", "-keysize", "2048")
        .with("-dname", "CN=Authority of the benchmarks", "-ext", "bc:c", "-validity", "2")
        .run();
    keytool(authority, "-exportcert", "-alias", "authority", "-rfc", "-file", root).run();
    keytool(trust(), "-importcert", "-alias", "authority", "-noprompt", "-file", root).run();
    keytool(keys(), "-genkeypair", "-alias", "payple", "-keyalg", "RSA", "-keysize", "2048")
        .with("-dname", "CN=localhost", "-validity", "2")
        .run();
    String request = file("payple.csr");
    String certificate = file("payple.pem");
    keytool(keys(), "-certreq", "-alias", "payple", "-file", request).run();
    keytool(authority, "-gencert", "-alias", "authority", "-rfc", "-validity", "2")
        .with("-ext", "san=dns:localhost,ip:127.0.0.1", "-infile", request)
        .with("-outfile", certificate)
        .run();
    keytool(keys(), "-importcert", "-alias", "authority", "-noprompt", "-file", root).run();
    keytool(keys(), "-importcert", "-alias", "payple", "-file", certificate).run();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static Keytool keytool(Path store, String... arguments) {
    return new Keytool(new ArrayList<>(List.of(Workshop.java("keytool"))))
        .with(arguments)
        .with("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD);
  }

  /** One call of the tool. */
  private record Keytool(List<String> command) {

    Keytool with(String... more) {
      command.addAll(List.of(more));
      return this;
    }

    void run() {
      try {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (process.waitFor() != 0) {
          throw new IllegalStateException(said);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
