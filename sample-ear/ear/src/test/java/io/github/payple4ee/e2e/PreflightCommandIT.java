// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.simulator.PaypleSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./mvnw -Ppreflight verify} runs after it has built the sample. */
class PreflightCommandIT {

  private static final long MINUTES = 5;

  @TempDir private Path folder;

  @Test
  void endsWellWhenTheShopCanBePaid() throws Exception {
    try (PaypleSimulator payple = PaypleSimulator.start()) {
      Ended ended = run(Map.of("PAYPLE_URL", payple.url().toString(), "LANG", "ko_KR.UTF-8"));

      assertThat(ended.output())
          .contains("OK       permission.window: 페이플이 결제창을 허용합니다.")
          .endsWith("결제할 수 있습니다.\n");
      assertThat(ended.exitValue()).isZero();
    }
  }

  @Test
  void endsBadlyWithWhatToDoWhenTheConnectionIsNotTrusted() throws Exception {
    try (UntrustedPayple payple = new UntrustedPayple(folder)) {
      Ended ended = run(Map.of("PAYPLE_URL", payple.url().toString(), "LANG", "C"));

      assertThat(ended.output())
          .contains("ERROR    permission.window: The connection to " + payple.url())
          .contains("<ssl id=\"defaultSSLConfig\" trustDefaultCerts=\"true\"/>")
          .contains("The shop cannot be paid.");
      assertThat(ended.exitValue()).isEqualTo(1);
    }
  }

  @Test
  void endsBadlyWithTheSentenceThatStoppedTheDeployment() throws Exception {
    Ended ended = run(Map.of("PAYPLE_ENVIRONMENT", "live", "LANG", "C"));

    assertThat(ended.output())
        .contains("ERROR    start: The shop did not start. payple.cst-id is missing: in live");
    assertThat(ended.exitValue()).isEqualTo(1);
  }

  private Ended run(Map<String, String> environment) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "src/main/preflight/Preflight.java",
                System.getProperty("sample.wlp"),
                Path.of(System.getProperty("sample.work"), "preflight-command").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    command.environment().remove("LC_ALL");
    command.environment().remove("LC_MESSAGES");
    command.environment().putAll(environment);
    Process process = command.start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }

  private record Ended(int exitValue, String output) {}
}
