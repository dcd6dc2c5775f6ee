// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Preflight;
import io.github.payple4ee.Preflight.Finding;
import io.github.payple4ee.Preflight.Level;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightReportTest {

  private static final Preflight PREFLIGHT =
      new Preflight(
          List.of(
              new Finding(Level.OK, "journal.access", "It can be read.", "", null),
              new Finding(Level.ERROR, "permission.window", "Refused.", "Set it.", "AUTH0002")));

  private final List<Locale> readers = new ArrayList<>();
  private final PreflightReport report = new PreflightReport(service());

  @Test
  void findingsAreAnsweredAsJson() {
    Response answer = report.json(caller("operator"), List.of(Locale.ENGLISH));

    assertThat(answer.getEntity())
        .isEqualTo(
            "{\"ready\":false,\"findings\":["
                + "{\"level\":\"OK\",\"topic\":\"journal.access\",\"what\":\"It can be read.\"},"
                + "{\"level\":\"ERROR\",\"topic\":\"permission.window\",\"what\":\"Refused.\","
                + "\"whatToDo\":\"Set it.\",\"code\":\"AUTH0002\"}]}");
    assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void findingsAreAnsweredAsLines() {
    assertThat(report.text(caller("operator"), List.of()).getEntity())
        .isEqualTo(
            """
            OK       journal.access: It can be read.
            ERROR    permission.window: Refused.
                     -> Set it.
            """);
  }

  @ParameterizedTest
  @CsvSource({"ko-KR,ko", "'fr,ko,en',ko", "'en,ko',en", "fr,en", "*,en"})
  void languageIsTheFirstOneThatIsSpoken(String accepted, String spoken) {
    report.json(
        caller("operator"),
        List.of(accepted.split(",")).stream().map(Locale::forLanguageTag).toList());

    assertThat(readers).extracting(Locale::getLanguage).containsExactly(spoken);
  }

  @Test
  void otherCallersAreRefused() {
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> report.json(caller("clerk"), List.of()));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> report.text(caller("clerk"), List.of()));
    assertThat(readers).isEmpty();
  }

  @Test
  void resourcesForOperatorsAreNoneOfTheCallbacks() {
    Set<Class<?>> callbacks = PaypleCallbacks.resources();

    assertThat(PaypleOperations.resources()).contains(PreflightResource.class);
    assertThat(callbacks).doesNotContain(PreflightResource.class);
  }

  private PaypleService service() {
    return (PaypleService)
        Proxy.newProxyInstance(
            PaypleService.class.getClassLoader(),
            new Class<?>[] {PaypleService.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("preflight");
              readers.add((Locale) arguments[0]);
              return PREFLIGHT;
            });
  }

  private static SecurityContext caller(String role) {
    return (SecurityContext)
        Proxy.newProxyInstance(
            SecurityContext.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (proxy, method, arguments) -> role.equals(arguments[0]));
  }
}
