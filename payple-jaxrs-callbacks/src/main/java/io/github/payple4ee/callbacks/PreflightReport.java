// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Preflight;
import io.github.payple4ee.Preflight.Finding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs a preflight for an operator, and refuses other callers. */
@Dependent
public class PreflightReport {

  private static final Set<String> SPOKEN = Set.of("ko", "en");

  private final PaypleService payple;

  @Inject
  PreflightReport(PaypleService payple) {
    this.payple = payple;
  }

  Response json(SecurityContext caller, List<Locale> languages) {
    Preflight preflight = make(caller, languages);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("ready", preflight.ready());
    report.put("findings", preflight.findings().stream().map(PreflightReport::fields).toList());
    return fresh(JsonText.of(report));
  }

  Response text(SecurityContext caller, List<Locale> languages) {
    return fresh(
        make(caller, languages).findings().stream()
            .map(PreflightReport::lines)
            .collect(Collectors.joining()));
  }

  private Preflight make(SecurityContext caller, List<Locale> languages) {
    // some runtimes ignore @RolesAllowed unless their configuration enables it
    if (!caller.isUserInRole(PaypleOperations.ROLE)) {
      throw new ForbiddenException();
    }
    return payple.preflight(
        languages.stream()
            .filter(language -> SPOKEN.contains(language.getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH));
  }

  private static Map<String, Object> fields(Finding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("level", finding.level().name());
    fields.put("topic", finding.topic());
    fields.put("what", finding.what());
    if (!finding.whatToDo().isEmpty()) {
      fields.put("whatToDo", finding.whatToDo());
    }
    if (finding.code() != null) {
      fields.put("code", finding.code());
    }
    return fields;
  }

  private static String lines(Finding finding) {
    String found = "%-7s  %s: %s\n".formatted(finding.level(), finding.topic(), finding.what());
    return finding.whatToDo().isEmpty()
        ? found
        : found + "         -> " + finding.whatToDo() + "\n";
  }

  private static Response fresh(String entity) {
    return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
