// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.start.ModuleStart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks whether the module has started completely. Until then it accepts no payments. */
@Dependent
public class StartCheck implements PreflightCheck {

  private static final String TOPIC = "start";

  private final Supplier<Optional<String>> obstacle;

  @Inject
  StartCheck(ModuleStart module) {
    this(module::obstacle);
  }

  StartCheck(Supplier<Optional<String>> obstacle) {
    this.obstacle = obstacle;
  }

  @Override
  public List<FindingTemplate> look() {
    return List.of(found());
  }

  FindingTemplate found() {
    return obstacle
        .get()
        .map(reason -> FindingTemplate.error(TOPIC, "start.incomplete", reason))
        .orElseGet(() -> FindingTemplate.ok(TOPIC, "start.complete"));
  }
}
