// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent in a small process that loads the classes of the module and the shop, or does not. */
class CrashAgentIT {

  private static final String OF_THE_SHOP =
      Path.of("..", "shop", "target", "classes").toAbsolutePath().toString();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {CrashAgent.OPERATIONS, CrashAgent.RUNS})
  void everyPlaceIsFoundInTheClassesThatThereAre(String places) throws Exception {
    PowerSwitch power = new PowerSwitch(folder, places);

    run(power, "load");

    assertThatCode(power::requireAllSteps).doesNotThrowAnyException();
  }

  @Test
  void classThatIsNeverSeenFailsTheTableAndIsNamed() throws Exception {
    PowerSwitch power = new PowerSwitch(folder);

    run(power, "load nothing");

    assertThatThrownBy(power::requireAllSteps)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("moved or renamed", "EventDispatcher", "Transition", "EventBook");
  }

  @Test
  void classOfARunThatIsNeverSeenFailsTheTableAndIsNamed() throws Exception {
    PowerSwitch power = new PowerSwitch(folder, CrashAgent.RUNS);

    run(power, "load nothing");

    assertThatThrownBy(power::requireAllSteps)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("moved or renamed", "Planner", "Claims", "ChargeOutcomeRecorder");
  }

  @Test
  void serverWithoutTheAgentFailsTheTable() {
    PowerSwitch power = new PowerSwitch(folder);

    assertThatThrownBy(power::requireAllSteps)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the agent runs in the server");
  }

  private static void run(PowerSwitch power, String what) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                power.javaAgent(),
                "-cp",
                classPath + File.pathSeparator + OF_THE_SHOP,
                Server.class.getName(),
                what)
            .inheritIO()
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  /** Stands for the server: loads each class of which the agent wants steps. */
  static final class Server {

    private Server() {}

    public static void main(String[] arguments) throws ClassNotFoundException, IOException {
      if (arguments[0].equals("load")) {
        Path wanted = Path.of(System.getProperty("payple.crash.folder")).resolve(CrashAgent.WANTED);
        for (String place : Files.readAllLines(wanted)) {
          String type = place.substring(place.lastIndexOf(' ') + 1);
          Class.forName(type, false, Server.class.getClassLoader());
        }
      }
    }
  }
}
