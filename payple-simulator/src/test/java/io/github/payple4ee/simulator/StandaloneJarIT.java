// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar for {@code java -jar}, in a process that has no other one. */
@Timeout(120)
class StandaloneJarIT {

  private static final Path JAR = Path.of(System.getProperty("simulator.standalone"));
  private static final String ADDRESS = "Payple simulator at ";

  private final List<String> javaOptions = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void runsByItselfAndAuthenticatesAMerchant() throws Exception {
    authenticates("--port", "0", "--state", folder.resolve("ledger.jsonl").toString());
  }

  @Test
  void listensAtTheAddressOfItsAnswersWhateverJavaPrefers() throws Exception {
    javaOptions.add("-Djava.net.preferIPv6Addresses=true");

    authenticates("--port", "0", "--state", folder.resolve("ledger.jsonl").toString());
  }

  private void authenticates(String... arguments) throws Exception {
    Process process = start(arguments);
    try (BufferedReader lines = process.inputReader()) {
      String first = lines.readLine();
      assertThat(first).startsWith(ADDRESS);
      URI url = URI.create(first.substring(ADDRESS.length()).replace("localhost", "127.0.0.1"));

      HttpResponse<String> auth =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(url.resolve("/php/auth.php"))
                      .header("Content-Type", "application/json")
                      .POST(
                          BodyPublishers.ofString(
                              "{\"cst_id\":\"test\",\"custKey\":\"abcd1234567890\"}"))
                      .build(),
                  BodyHandlers.ofString());

      assertThat(JsonParser.parseString(auth.body()).getAsJsonObject().get("result").getAsString())
          .isEqualTo("success");
      assertThat(lines.readLine()).contains(url.getPort() + "/simulator/", "ledger.jsonl");
    } finally {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void endsWithAnErrorThatSaysWhatIsRight() throws Exception {
    Process process = start("--prot", "8090");

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("unknown option --prot; known: --port, ");
  }

  @Test
  void showsItsVersion() throws Exception {
    Process process = start("--version");

    assertThat(process.waitFor()).isZero();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .matches("Payple simulator \\d+\\.\\d+\\.\\d+\\S*\\s+");
  }

  @Test
  void hasTheLibrariesThatItNeedsAndNoOthers() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path")).isNull();
      assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
          .allMatch(
              name ->
                  name.startsWith("io/github/payple4ee/simulator/")
                      || name.startsWith("com/google/gson/"));
    }
  }

  // in an empty folder, without the class path of the test
  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    Path empty = Files.createDirectories(folder.resolve("empty"));
    ProcessBuilder process =
        new ProcessBuilder(command).directory(empty.toFile()).redirectErrorStream(true);
    process.environment().remove("CLASSPATH");
    process.environment().remove("JAVA_TOOL_OPTIONS");
    return process.start();
  }
}
