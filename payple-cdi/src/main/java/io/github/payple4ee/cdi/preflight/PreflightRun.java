// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Runs all checks, one after the other: start, configuration, journal, Payple. */
@Dependent
public class PreflightRun {

  private final List<PreflightCheck> checks;

  @Inject
  PreflightRun(
      StartCheck start,
      SettingsCheck settings,
      KeysCheck keys,
      PagesCheck pages,
      JournalCheck journal,
      PaypleCheck payple) {
    this(List.of(start, settings, keys, pages, journal, payple));
  }

  PreflightRun(List<PreflightCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  List<FindingTemplate> run() {
    return checks.stream().map(PreflightCheck::look).flatMap(List::stream).toList();
  }
}
