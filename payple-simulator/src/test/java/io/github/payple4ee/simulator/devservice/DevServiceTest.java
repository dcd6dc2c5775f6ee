// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DevServiceTest {

  @TempDir private Path folder;

  private final LogLines log = new LogLines();
  private final int port = freePort();
  private final List<DevService> started = new ArrayList<>();

  @BeforeEach
  void listen() {
    Logger.getLogger(DevService.class.getName()).addHandler(log);
  }

  @AfterEach
  void stop() {
    started.forEach(DevService::close);
    Logger.getLogger(DevService.class.getName()).removeHandler(log);
  }

  @Test
  void simulatorRunsUntilTheShopIsUndeployed() {
    DevService service = start(Optional.of(folder.resolve("deep/in/ledger.jsonl")));

    assertThat(isUp()).isTrue();
    assertThat(log.all())
        .containsExactly(
            "INFO The Payple simulator is at http://localhost:"
                + port
                + "/simulator/ and stores its ledger in "
                + folder.resolve("deep/in/ledger.jsonl"));

    service.close();

    assertThat(isUp()).isFalse();
  }

  @Test
  void whatWasRegisteredOutlivesAReload() {
    for (Optional<Path> state : List.of(Optional.<Path>empty(), Optional.of(folder.resolve("a")))) {
      DevService before = start(state);
      String card = before.simulator().cards().register("7", "4111111111111111").billingKey();
      before.close();

      DevService after = start(state);

      assertThat(after.simulator().cards().find(card)).isPresent();
      after.close();
    }
  }

  @Test
  void ledgerOfTheServerIsReadableByItsUserAlone() throws IOException {
    Path file = OwnState.of(port);

    assertThat(OwnState.of(port)).isEqualTo(file);
    assertThat(OwnState.of(port + 1)).isNotEqualTo(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(Files.getPosixFilePermissions(file.getParent()))
          .allMatch(permission -> permission.name().startsWith("OWNER"));
    }
  }

  @Test
  void secondApplicationUsesTheFirstOnesAndTakesItOver() throws Exception {
    DevService one = start(Optional.of(folder.resolve("first")));
    DevService other = start(Optional.of(folder.resolve("second")));
    assertThat(log.all().get(1))
        .startsWith("INFO Another application of this server has the Payple simulator");
    assertThat(other.simulator()).isNull();
    List<Thread> waiting = waiting();

    one.close();

    waiting.get(0).join();
    assertThat(other.simulator()).isNotNull();
    assertThat(isUp()).isTrue();
    assertThat(log.all().get(2)).contains(folder.resolve("second").toString());
    other.close();
    assertThat(isUp()).isFalse();
  }

  @Test
  void applicationThatWaitedAndStoppedStartsNothing() throws Exception {
    DevService one = start(Optional.empty());
    DevService other = start(Optional.empty());
    List<Thread> waiting = waiting();
    assertThat(waiting).hasSize(1);

    other.close();
    one.close();

    waiting.get(0).join();
    assertThat(isUp()).isFalse();
  }

  @Test
  void simulatorOfAnotherProcessIsUsed() {
    try (PaypleSimulator foreign =
        PaypleSimulator.start(SimulatorOptions.builder().port(port).build())) {
      assertThat(start(Optional.empty()).simulator()).isNull();
      assertThat(log.all())
          .containsExactly(
              "WARNING Port "
                  + port
                  + " has a Payple simulator that another process runs; the shop uses it");
      assertThat(foreign.requests()).isEmpty();
    }
  }

  @Test
  void portOfAnotherServerIsExplainedAndFailsNothing() throws IOException {
    try (ServerSocket other = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
      assertThat(start(Optional.empty()).simulator()).isNull();
      assertThat(other.isBound()).isTrue();
      assertThat(log.all())
          .singleElement()
          .asString()
          .startsWith("WARNING No Payple simulator starts: port " + port + " is used by another")
          .contains("set payple.url");
    }
    assertThat(start(Optional.empty()).simulator()).isNotNull();
  }

  @Test
  void unreadableStateIsLoggedAndFailsNothing() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes"), "Buy tea.\n");

    assertThat(start(Optional.of(notes)).simulator()).isNull();
    assertThat(log.all())
        .containsExactly(
            "SEVERE The Payple simulator cannot start, so the shop finds no Payple. Check the file of"
                + " payple.simulator.state");
    // its folder is a file
    assertThat(start(Optional.of(notes.resolve("ledger"))).simulator()).isNull();
    assertThat(start(Optional.empty()).simulator()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.google.gson.", "com.sun.net.httpserver."})
  void missingLibraryIsLoggedAndFailsNothing(String missing) throws Exception {
    try (Without loader = new Without(missing)) {
      loader.start(port, folder.resolve("ledger"));
    }

    assertThat(log.all())
        .containsExactly(
            "SEVERE The Payple simulator cannot start, because a library or a module of Java that it"
                + " needs is missing. Add it, or set payple.simulator.start=off");
    assertThat(start(Optional.empty()).simulator()).isNotNull();
  }

  @Test
  void applicationThatCannotTakeItOverSaysSoAndLeavesThePortToOthers() throws Exception {
    Path notes = folder.resolve("notes");
    DevService one = start(Optional.of(folder.resolve("first")));
    assertThat(start(Optional.of(notes)).simulator()).isNull();
    List<Thread> waiting = waiting();
    Files.writeString(notes, "\n");

    one.close();

    waiting.get(0).join();
    assertThat(log.all())
        .last()
        .isEqualTo("SEVERE The Payple simulator cannot start again. Start the application again");
    assertThat(start(Optional.empty()).simulator()).isNotNull();
  }

  @Test
  void whyThereIsNoneIsLoggedOnce() {
    StartRule.Stay stay =
        new StartRule.Stay(System.Logger.Level.WARNING, "payple.environment is live");

    assertThat(DevService.start(stay)).isSameAs(DevService.NONE);
    assertThat(log.all())
        .containsExactly("WARNING No Payple simulator starts: payple.environment is live");
  }

  private DevService start(Optional<Path> state) {
    DevService service = DevService.start(new StartRule.Start(port, state));
    started.add(service);
    return service;
  }

  private List<Thread> waiting() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("payple-simulator-take-over-" + port))
        .toList();
  }

  private boolean isUp() {
    try {
      HttpResponse<Void> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://localhost:" + port + "/simulator/health"))
                      .build(),
                  BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException down) {
      return false;
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }
}
