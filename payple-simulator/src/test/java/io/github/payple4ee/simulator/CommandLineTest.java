// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.webhook.WebhookOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private URI started;
  private boolean healthy;

  @Test
  void optionsAreReadInBothForms() {
    SimulatorOptions options = parse("--port", "8091", "--state=state.jsonl");

    assertThat(options.port()).isEqualTo(8091);
    assertThat(options.stateFile()).contains(Path.of("state.jsonl"));
    assertThat(parse().port()).isEqualTo(8090);
    assertThat(parse().address().getHostAddress()).isEqualTo("127.0.0.1");
    assertThat(parse("--listen", "0.0.0.0").address().isAnyLocalAddress()).isTrue();
    assertThat(parse("--webhook", "http://localhost:9080/a?b=c").webhooks())
        .isEqualTo(WebhookOptions.NONE.resultsTo(URI.create("http://localhost:9080/a?b=c")));
    assertThat(parse("--webhook=http://localhost:9080/a?b=c").webhooks())
        .isEqualTo(WebhookOptions.NONE.resultsTo(URI.create("http://localhost:9080/a?b=c")));
    assertThat(parse("--card-webhook", "http://localhost/b").webhooks())
        .isEqualTo(WebhookOptions.NONE.removalsTo(URI.create("http://localhost/b")));
  }

  @Test
  void quirksAreAddedToTheDialectOfThePayple() {
    assertThat(parse("--quirk", "tax_zero", "--quirk", "TIME_EMPTY").dialect())
        .isEqualTo(WireDialect.MANUAL.with(Quirk.TAX_ZERO, Quirk.TIME_EMPTY));
    assertThat(parse("--port", "8091", "--quirk", "TAX_ZERO", "--today"))
        .isEqualTo(
            SimulatorOptions.builder()
                .port(8091)
                .clock(parse().clock())
                .today(true)
                .dialect(WireDialect.TODAY.with(Quirk.TAX_ZERO))
                .build());
  }

  @ParameterizedTest
  @CsvSource({
    "--colour red,unknown option --colour; known: --port",
    "red,unknown option red",
    "--port,--port needs a value",
    "--port eighty,'--port is a number from 0 to 65535; it is \"eighty\"'",
    "--port 65536,'--port is a number from 0 to 65535; it is \"65536\"'",
    "--port=,'--port is a number from 0 to 65535; it is \"\"'",
    "--today=yes,unknown option --today=yes",
    "--help=me,--help takes no value",
    "--quirk PURPLE,\"PURPLE\" is none of",
    "--webhook http://shop.example/hook,a webhook address must be like",
    "--listen [::1,--listen is an address of this machine",
    "--listen 192.0.2.1,'--listen is an address of this machine, or 0.0.0.0 for all of its"
        + " addresses; \"192.0.2.1\" is an address of another machine'",
    "--state /nowhere/at/all/ledger.jsonl,--state: there is no folder /nowhere/at/all"
  })
  void wrongOptionIsRefusedWithWhatIsRight(String arguments, String message) {
    List<String> words = List.of(arguments.split(" ", -1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandLineOptions.parse(words))
        .withMessageContaining(message);
    assertThat(run(words)).isEqualTo(2);
    assertThat(text(err)).contains(message).endsWith("--help shows the options.\n");
    assertThat(text(out)).isEmpty();
    assertThat(started).isNull();
  }

  @Test
  void folderIsNoStateFile() {
    assertThat(run(List.of("--state", folder.toString()))).isEqualTo(2);
    assertThat(text(err)).contains("--state is a file; " + folder + " is a folder");
  }

  @Test
  void simulatorRunsAndSaysWhere() {
    Path state = folder.resolve("ledger.jsonl");

    assertThat(run(List.of("--port", "0", "--state", state.toString()))).isZero();

    assertThat(healthy).isTrue();
    assertThat(text(out))
        .startsWith("Payple simulator at " + started + "\n")
        .contains(started + "/simulator/ (stored: " + state + ")")
        .contains("payple.environment=simulator, payple.url=" + started + "\n")
        .contains("for this machine alone");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void simulatorThatOtherMachinesReachSaysSo() {
    assertThat(run(List.of("--port", "0", "--listen", "0.0.0.0"))).isZero();

    assertThat(healthy).isTrue();
    assertThat(text(out))
        .contains("(stored: in memory)", "for 0.0.0.0, which other machines may reach");
  }

  @Test
  void portInUseIsExplained() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      assertThat(run(List.of("--port", port))).isEqualTo(1);
      assertThat(text(err))
          .startsWith("cannot listen on port " + port)
          .contains("Stop the server that uses the port, or choose another one with --port.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Buy tea.\n",
        "Buy tea.",
        "\n",
        "{}\n",
        "{}",
        "null\n",
        "[]\n",
        "7\n",
        "{\"tea\":7}\n",
        "{\"tea\":7}",
        "{\"removedCard\":\"a\"}\n\n",
        "{\"capture\":{\"at\":\"yesterday\"}}\n",
        "{\n  \"capture\": 7\n}\n"
      })
  void fileOfSomethingElseIsNotTakenForAState(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), text);

    assertThat(run(List.of("--port", "0", "--state", file.toString()))).isEqualTo(1);
    assertThat(text(err))
        .isEqualTo(
            file + " is not a state file of the simulator. Choose another file with --state.\n");
    assertThat(file).content().isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"remo", "{\"removedCard\":\"b", "{\"removedCard\":\"b\"}"})
  void lineThatWasCutWhenTheProcessEndedIsDropped(String cut) throws IOException {
    String before = "{\"removedCard\":\"a\"}\n";
    Path file = Files.writeString(folder.resolve("ledger.jsonl"), before + cut);

    assertThat(run(List.of("--port", "0", "--state", file.toString()))).isZero();
    assertThat(file).content().isEqualTo(before);
  }

  @Test
  void helpShowsEveryOptionAndStartsNothing() {
    assertThat(run(List.of("--port", "0", "--help"))).isZero();

    assertThat(text(out))
        .contains("--port NUMBER", "--listen ADDRESS", "--state FILE", "--today")
        .contains("--quirk NAME", "--webhook URL", "--card-webhook URL", "--version", "--help")
        .contains("TAX_ZERO");
    assertThat(text(out).lines())
        .noneMatch(line -> line.length() > 100 && !line.contains("quirks"));
    assertThat(started).isNull();
  }

  @Test
  void versionIsPrinted() {
    assertThat(run(List.of("--version"))).isZero();
    assertThat(text(out)).startsWith("Payple simulator ");
    assertThat(started).isNull();
  }

  private int run(List<String> arguments) {
    return CommandLine.run(arguments, print(out), print(err), this::look);
  }

  private void look(PaypleSimulator simulator) {
    started = simulator.url();
    healthy = new Client(simulator).get("/simulator/health").statusCode() == 200;
  }

  private static SimulatorOptions parse(String... arguments) {
    return CommandLineOptions.parse(List.of(arguments));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
