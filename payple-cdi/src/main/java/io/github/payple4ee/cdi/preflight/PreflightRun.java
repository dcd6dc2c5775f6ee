// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Runs all checks, one after the other: start, configuration, database, Payple. */
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
      @Any Instance<FurtherCheck> further,
      PaypleCheck payple) {
    this(joined(List.of(start, settings, keys, pages, journal), further, payple));
  }

  PreflightRun(List<PreflightCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  private static List<PreflightCheck> joined(
      List<PreflightCheck> first, Instance<FurtherCheck> further, PreflightCheck last) {
    List<PreflightCheck> all = new ArrayList<>(first);
    further.forEach(all::add);
    all.add(last);
    return all;
  }

  List<FindingTemplate> run() {
    return checks.stream().map(PreflightCheck::look).flatMap(List::stream).toList();
  }
}
