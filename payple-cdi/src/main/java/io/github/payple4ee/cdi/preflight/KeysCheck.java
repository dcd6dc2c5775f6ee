// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Finds misspelt keys, because a protection whose key is misspelt is switched off. */
@Dependent
public class KeysCheck implements PreflightCheck {

  private static final String TOPIC = "configuration.keys";

  private final ConfiguredNames names;

  @Inject
  KeysCheck(ConfiguredNames names) {
    this.names = names;
  }

  @Override
  public List<FindingTemplate> look() {
    List<FindingTemplate> found = new ArrayList<>();
    for (Misspelling misspelling : names.misspellings()) {
      found.add(
          FindingTemplate.warning(
              TOPIC, "keys.misspelt", misspelling.written(), misspelling.meant()));
    }
    List<String> unknown = names.unknown();
    if (!unknown.isEmpty()) {
      found.add(FindingTemplate.ok(TOPIC, "keys.unknown", String.join(", ", unknown)));
    }
    return found;
  }
}
