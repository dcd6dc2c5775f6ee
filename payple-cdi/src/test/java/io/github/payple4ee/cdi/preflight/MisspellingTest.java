// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 16: a misspelt key is reported with the one that was meant")
class MisspellingTest {

  @ParameterizedTest
  @CsvSource({
    "payple.refund_key,payple.refund-key",
    "payple.refundKey,payple.refund-key",
    "payple.refund-keys,payple.refund-key",
    "payple.referrer,payple.referer",
    "Payple.referer,payple.referer",
    "paylpe.referer,payple.referer",
    "payple.uri,payple.url",
    "payple.datasorce,payple.datasource",
    "payple.allowed-host,payple.allowed-hosts",
    "payple.sucess-page,payple.success-page",
    "payple.read.timeout,payple.read-timeout",
    "payple.conect-timeuot,payple.connect-timeout",
    "PAYPLE_REFRER,payple.referer",
    "PAYPLE_REFUNDKEY,payple.refund-key",
    "PAYPLE_REFUND-KEY,payple.refund-key"
  })
  void keyThatWasMeantIsFound(String name, String meant) throws IOException {
    assertThat(Misspelling.among(List.of(name), keys()))
        .containsExactly(new Misspelling(name, meant));
    assertThat(Misspelling.unknown(List.of(name), keys())).isEmpty();
  }

  @Test
  void variableThatIsListedWithDotsTooIsReportedOnce() throws IOException {
    List<String> names =
        List.of("PAYPLE_REFRER", "payple.refrer", "PAYPLE_CUST_KEY", "payple.cust.key");

    assertThat(Misspelling.among(names, keys()))
        .containsExactly(new Misspelling("PAYPLE_REFRER", "payple.referer"));
    assertThat(Misspelling.unknown(List.of("PAYPLE_TAX_ID", "payple.tax.id"), keys()))
        .containsExactly("PAYPLE_TAX_ID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paypal.url",
        "PAYPAL_REFERER",
        "shop.referer",
        "java.home",
        "PATH",
        "payple.crash.only",
        "payple/mp-rest/url",
        "payple.tax-office"
      })
  void nameOfSomethingElseIsNotTakenForOne(String name) throws IOException {
    assertThat(Misspelling.among(List.of(name), keys())).isEmpty();
  }

  @Test
  void keysThemselvesAndTheirVariablesAreReadAndNoNeighbours() throws IOException {
    List<String> keys = keys();
    List<String> names =
        keys.stream()
            .flatMap(
                key ->
                    Stream.of(
                        key,
                        key.replaceAll("[.-]", "_"),
                        key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)))
            .toList();

    assertThat(Misspelling.among(names, keys)).isEmpty();
    assertThat(Misspelling.unknown(names, keys)).isEmpty();
    // the callbacks' keys are unknown to a shop without them, and must not look like others
    for (String key : keys.stream().filter(one -> one.endsWith("-page")).toList()) {
      assertThat(
              Misspelling.among(
                  List.of(key), keys.stream().filter(other -> !other.equals(key)).toList()))
          .isEmpty();
    }
  }

  @Test
  void namesOfTheModuleThatAreNearNothingAreUnknown() throws IOException {
    assertThat(
            Misspelling.unknown(
                List.of("payple.tax-office", "PAYPLE_TAX", "payple/mp-rest/url", "shop.x"), keys()))
        .containsExactly("PAYPLE_TAX", "payple.tax-office");
  }

  @ParameterizedTest
  @ValueSource(strings = {"payple.simulator.start", "PAYPLE_SIMULATOR_STATE"})
  void keysOfTheSimulatorAreNeitherMisspeltNorUnknown(String name) throws IOException {
    assertThat(Misspelling.among(List.of(name), keys())).isEmpty();
    assertThat(Misspelling.unknown(List.of(name), keys())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'',abc,3", "abc,abc,0", "abc,acb,1", "abc,abd,1", "abc,ab,1", "abc,xabc,1"})
  void distanceCountsLetters(String one, String other, int letters) {
    assertThat(Misspelling.distance(one, other)).isEqualTo(letters);
  }

  private static List<String> keys() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("../docs/configuration.md"))) {
      return lines
          .filter(line -> line.startsWith("| `payple."))
          .flatMap(
              line ->
                  Pattern.compile("`(payple\\.[a-z-]+)`")
                      .matcher(line.split("\\|", 3)[1])
                      .results())
          .map(match -> match.group(1))
          .toList();
    }
  }
}
