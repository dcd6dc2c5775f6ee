// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Kill Bill, a platform for payments with a journal of its own, in a Tomcat, as a process of its
 * own. Its payments are external ones: nothing is called, the rows alone are written. It is run by
 * the profile {@code benchmarks} alone, which downloads it from Maven Central.
 */
public final class KillBill implements AutoCloseable {

  /** How often Kill Bill hashes the secret of its tenant for each request, by default. */
  public static final int USUAL_HASHES = 200_000;

  private static final Duration START = Duration.ofMinutes(5);
  private static final String PAYMENT =
      "{\"transactionType\":\"PURCHASE\",\"amount\":%d,\"currency\":\"KRW\",\"transactionExternalKey\":\"%s\"}";
  private static final String METHOD =
      "{\"pluginName\":\"__EXTERNAL_PAYMENT__\",\"pluginInfo\":{}}";

  // it is made for Java 11; the last ones are for the URL handlers of its OSGi framework
  private static final List<String> OPENED =
      List.of(
          "java.io",
          "java.lang",
          "java.math",
          "java.net",
          "java.security",
          "java.text",
          "java.util",
          "java.util.concurrent",
          "sun.net.www.protocol.file",
          "sun.net.www.protocol.ftp",
          "sun.net.www.protocol.http",
          "sun.net.www.protocol.https",
          "sun.net.www.protocol.jar",
          "sun.net.www.protocol.jrt");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path base;
  private final URI url;
  private final String tenant;
  private final List<String> accounts = new ArrayList<>();
  private Process process;

  private KillBill(String tenant, int port) {
    this.tenant = tenant;
    this.base = Workshop.folder("killbill-" + tenant);
    this.url = URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Whether the profile has downloaded it. */
  public static boolean available() {
    return !System.getProperty("bench.killbill", "").isBlank();
  }

  /** Its version. */
  public static String version() {
    return System.getProperty("bench.killbill.version");
  }

  /** Makes its tables in a database of its own. */
  public static void createTables(Database database, String name) {
    database.create(name);
    KillBillTables.of(web()).forEach(script -> database.run(name, script));
  }

  private static Path web() {
    return Path.of(System.getProperty("bench.killbill"));
  }

  private static Path tomcat() {
    return Path.of(System.getProperty("bench.tomcat"));
  }

  /**
   * Starts it with a tenant and accounts.
   *
   * @param hashes how often it hashes the secret of the tenant for each request
   * @param accounts how many accounts with an external payment method
   */
  public static KillBill start(Database database, String name, int hashes, int accounts) {
    KillBill server = new KillBill("bench-" + hashes, Workshop.freePort());
    server.run(database, name, hashes);
    server.prepare(accounts);
    return server;
  }

  private void run(Database database, String name, int hashes) {
    List<String> command = new ArrayList<>();
    command.add(Workshop.java("java"));
    command.addAll(List.of("-Xms1g", "-Xmx1g"));
    OPENED.forEach(
        open -> command.addAll(List.of("--add-opens", "java.base/" + open + "=ALL-UNNAMED")));
    command.addAll(List.of("--add-opens", "java.sql/java.sql=ALL-UNNAMED"));
    command.add("-Dcatalina.home=" + tomcat());
    command.add("-Dcatalina.base=" + base);
    command.add("-Djava.io.tmpdir=" + base.resolve("temp"));
    command.add("-Duser.timezone=GMT");
    for (String dao : List.of("org.killbill.dao.", "org.killbill.billing.osgi.dao.")) {
      command.add("-D" + dao + "url=" + database.url(name));
      command.add("-D" + dao + "user=" + Database.USER);
      command.add("-D" + dao + "password=" + Database.USER);
    }
    command.add("-Dorg.killbill.security.shiroNbHashIterations=" + hashes);
    command.add("-Dorg.killbill.osgi.bundle.install.dir=" + base.resolve("bundles"));
    command.add("-cp");
    command.add(
        tomcat().resolve("bin/bootstrap.jar")
            + java.io.File.pathSeparator
            + tomcat().resolve("bin/tomcat-juli.jar"));
    command.addAll(List.of("org.apache.catalina.startup.Bootstrap", "start"));
    try {
      furnish();
      process =
          new ProcessBuilder(command)
              .directory(base.toFile())
              .redirectErrorStream(true)
              .redirectOutput(base.resolve("console.log").toFile())
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await("Kill Bill in " + base)
        .atMost(START)
        .pollInterval(Duration.ofMillis(500))
        .failFast("it ended", () -> !process.isAlive())
        .until(this::answers);
  }

  private void furnish() throws IOException {
    for (String folder : List.of("conf", "temp", "logs", "work", "bundles")) {
      Files.createDirectories(base.resolve(folder));
    }
    Files.copy(tomcat().resolve("conf/web.xml"), base.resolve("conf/web.xml"));
    Files.writeString(
        base.resolve("conf/server.xml"),
        """
        <Server port="-1">
          <Service name="Catalina">
            <Connector address="127.0.0.1" port="%d" maxKeepAliveRequests="-1"/>
            <Engine name="Catalina" defaultHost="localhost">
              <Host name="localhost">
                <Context path="" docBase="%s"/>
              </Host>
            </Engine>
          </Service>
        </Server>
        """
            .formatted(url.getPort(), web()));
  }

  private boolean answers() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(url.resolve("1.0/healthcheck"))
              .timeout(Duration.ofSeconds(10))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void prepare(int many) {
    post("tenants", "{\"apiKey\":\"%1$s\",\"apiSecret\":\"%1$s\"}".formatted(tenant));
    IntStream.range(0, many)
        .forEach(
            number -> {
              String account =
                  created(
                      post(
                          "accounts",
                          "{\"name\":\"Buyer %1$d\",\"externalKey\":\"%2$s-%1$d\",\"currency\":\"KRW\"}"
                              .formatted(number, tenant)));
              post("accounts/" + account + "/paymentMethods?isDefault=true", METHOD);
              accounts.add(account);
            });
  }

  // the last part of the address of what was created
  private static String created(HttpResponse<String> answer) {
    String address = answer.headers().firstValue("Location").orElseThrow();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** Makes a payment that is new, of one of the accounts; fails unless it is made. */
  public void pay(String key, long number, long amount) {
    post(
        "accounts/" + accounts.get((int) (number % accounts.size())) + "/payments",
        PAYMENT.formatted(amount, key));
  }

  private HttpResponse<String> post(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("1.0/kb/" + path))
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("X-Killbill-CreatedBy", "benchmarks")
            .header("X-Killbill-ApiKey", tenant)
            .header("X-Killbill-ApiSecret", tenant)
            .header("Authorization", "Basic " + encoded("admin:password"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
