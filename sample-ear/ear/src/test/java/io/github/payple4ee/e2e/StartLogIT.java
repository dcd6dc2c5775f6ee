// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A start logs no warning and no error, because a person would take it for a fault")
@ExtendWith(SharedSample.class)
class StartLogIT {

  private static final String READY = "CWWKF0011I";
  private static final Pattern WARNING =
      Pattern.compile("^\\[[^]]+] [0-9a-f]{8} \\S.{55,70} [WE] +(.*)$");

  // a slow machine; each of these is explained in docs/troubleshooting.md
  private static final List<String> EXPLAINED = List.of("CWWKZ0022W");

  private final Sample sample;

  StartLogIT(Sample sample) {
    this.sample = sample;
  }

  @Test
  void startOfTheSampleLogsNone() {
    List<String> log = sample.server().log().lines().toList();
    List<String> start = log.stream().takeWhile(line -> !line.contains(READY)).toList();

    // on a slow machine the server is ready before the application is
    assertThat(log).anyMatch(line -> line.contains("CWWKZ0001I: Application sample started"));
    assertThat(start)
        .hasSizeGreaterThan(20)
        .filteredOn(line -> WARNING.matcher(line).matches())
        .filteredOn(line -> EXPLAINED.stream().noneMatch(line::contains))
        .isEmpty();
  }

  @Test
  void warningsAreRecognized() {
    String line =
        "[11/30/26, 17:18:59:920 UTC] 00000026"
            + " org.jboss.resteasy.microprofile.client.RestClientBuilderImpl W The default";

    assertThat(line).matches(WARNING);
    assertThat(line.replace(" W ", " I ")).doesNotMatch(WARNING);
  }

  @Test
  void configurationOfTheSampleHidesNoWarning() throws IOException {
    String configuration = Files.readString(Path.of("src/main/liberty/config/server.xml"));
    Matcher hidden = Pattern.compile("hideMessage=\"([^\"]+)\"").matcher(configuration);

    assertThat(hidden.find()).isTrue();
    assertThat(hidden.group(1).split(",", -1)).allMatch(code -> code.matches("[A-Z][A-Z0-9]+I"));
  }

  @Test
  void exceptionsAreExplained() throws IOException {
    for (String page : List.of("troubleshooting.md", "troubleshooting.ko.md")) {
      assertThat(Files.readString(Path.of("../../docs", page))).contains(EXPLAINED);
    }
  }
}
