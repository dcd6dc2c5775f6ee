// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Keys and certificates for {@code localhost} and for another host, signed by an authority or
 * self-signed.
 */
public final class TlsCertificates {

  private static final char[] PASSWORD = "of-these-tests-alone".toCharArray();
  private static final String AUTHORITY = "authority";

  private final Path folder;

  private TlsCertificates(Path folder) {
    this.folder = folder;
  }

  /** Makes them with the JDK's own tool. */
  public static TlsCertificates madeIn(Path folder) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve("keys.p12"));
    TlsCertificates certificates = new TlsCertificates(folder);
    certificates.generate(AUTHORITY, "-dname", "CN=An authority", "-ext", "bc:c");
    for (Shown shown : Shown.values()) {
      certificates.generate(shown.name(), shown.options);
    }
    certificates.writeTrust();
    return certificates;
  }

  /** What makes a server trust the authority, and it alone. */
  public String trustingJvm() {
    return "-Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStore="
        + folder.resolve("trust.p12").toAbsolutePath()
        + " -Djavax.net.ssl.trustStorePassword="
        + new String(PASSWORD);
  }

  /** What makes a server show this certificate. */
  SSLContext showing(Shown shown) throws IOException, GeneralSecurityException {
    KeyStore all = load();
    Key key = all.getKey(shown.name(), PASSWORD);
    KeyStore one = empty();
    one.setKeyEntry(shown.name(), key, PASSWORD, all.getCertificateChain(shown.name()));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(one, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private void writeTrust() throws IOException, GeneralSecurityException {
    KeyStore trust = empty();
    trust.setCertificateEntry(AUTHORITY, load().getCertificate(AUTHORITY));
    try (OutputStream file = Files.newOutputStream(folder.resolve("trust.p12"))) {
      trust.store(file, PASSWORD);
    }
  }

  private void generate(String alias, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-keystore",
                folder.resolve("keys.p12").toString(),
                "-storepass",
                new String(PASSWORD)));
    command.addAll(List.of(options));
    Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(tool.getInputStream().readAllBytes(), Charset.defaultCharset());
    try {
      if (tool.waitFor() != 0) {
        throw new IOException("keytool: " + said);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private KeyStore load() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(file, PASSWORD);
    }
    return keys;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, PASSWORD);
    return keys;
  }

  /** What a server shows. */
  public enum Shown {
    /** Of the authority, for this machine. */
    TRUE_ONE("-signer", AUTHORITY, "-dname", "CN=localhost", "-ext", "san=dns:localhost"),
    /** Self-signed. */
    SELF_SIGNED("-dname", "CN=localhost", "-ext", "san=dns:localhost"),
    /** Of the authority, for another host. */
    OF_ANOTHER_HOST(
        "-signer", AUTHORITY, "-dname", "CN=evil.example", "-ext", "san=dns:evil.example");

    private final String[] options;

    Shown(String... options) {
      this.options = options;
    }
  }
}
