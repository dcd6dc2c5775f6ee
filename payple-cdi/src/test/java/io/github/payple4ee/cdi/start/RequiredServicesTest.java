// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
    "Rule 16: a server without a service that the module needs gets the name of the one to add")
class RequiredServicesTest {

  @ParameterizedTest
  @CsvSource({
    "jakarta.ws.rs.,RESTful Web Services,restfulWS-3.1",
    "jakarta.json.bind.,JSON Binding,jsonb-3.0",
    "jakarta.json.Json,JSON Processing,jsonp-2.1",
    "jakarta.transaction.,Transactions,jdbc-4.3",
    "jakarta.enterprise.concurrent.,Concurrency,concurrent-3.0",
    "org.eclipse.microprofile.config.,MicroProfile Config,mpConfig-3.1",
    "org.eclipse.microprofile.rest.client.,MicroProfile REST Client,mpRestClient-3.0"
  })
  void missingServiceIsNamedWithItsFeature(String hidden, String service, String feature) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> RequiredServices.require(without(hidden)))
        .withMessageContaining(
            "Missing: " + service + " (on Open Liberty the feature " + feature + " or newer).");
  }

  @Test
  void allThatAreMissingAreNamedAtOnce() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> RequiredServices.require(without("jakarta.json.", "jakarta.transaction.")))
        .withMessageContainingAll("JSON Processing", "jsonb-3.0", "jdbc-4.3");
  }

  @Test
  void concurrencyMayBeMissingWhereTheExecutorMayBeABean() {
    assertThatCode(() -> RequiredServices.requireAtStart(without("jakarta.enterprise.concurrent.")))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> RequiredServices.requireAtStart(without("jakarta.json.bind.")))
        .withMessageContaining("Missing: JSON Binding");
  }

  @Test
  void serverWithAllOfThemIsTaken() {
    assertThatCode(() -> RequiredServices.require(getClass().getClassLoader()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ko.md"})
  void readmeNamesEachOfThem(String readme) throws IOException {
    assertThat(Files.readString(Path.of("..", readme)).replaceAll("\\s+", " "))
        .containsIgnoringCase("RESTful Web Services")
        .contains(
            "JSON Processing",
            "JSON Binding",
            "Transactions",
            "Concurrency",
            "MicroProfile Config",
            "MicroProfile REST Client",
            "jsonb-3.0",
            "concurrent-3.0",
            "jdbc-4.3",
            "mpRestClient-3.0");
  }

  private static ClassLoader without(String... hidden) {
    return new ClassLoader(RequiredServicesTest.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (List.of(hidden).stream().anyMatch(name::startsWith)) {
          throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
      }
    };
  }
}
