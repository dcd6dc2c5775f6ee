// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which package of the simulator may import which. */
@AnalyzeClasses(packages = PackagesTest.SIMULATOR, importOptions = DoNotIncludeTests.class)
class PackagesTest {

  static final String SIMULATOR = "io.github.payple4ee.simulator";

  /** A line for each package: its name, and the packages that it may import. */
  private static final Map<String, List<String>> TABLE =
      table(
          """
          devservice: root http
          root: control window fault operation webhook access dialect ledger http
          control: fault operation webhook dialect ledger http
          window: operation webhook access dialect ledger http
          fault: operation dialect ledger http
          operation: webhook access dialect ledger http
          webhook: access dialect ledger http
          access: dialect ledger http
          dialect: ledger http
          ledger: http
          http:
          """);

  @ArchTest static final ArchRule packagesImportWhatTheTableAllows = rule();

  @Test
  void packagesImportOnlyWhatIsBelowThem() {
    List<String> names = List.copyOf(TABLE.keySet());

    assertThat(TABLE)
        .allSatisfy(
            (name, imported) ->
                assertThat(names.subList(names.indexOf(name) + 1, names.size()))
                    .containsAll(imported));
  }

  private static ArchRule rule() {
    LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : TABLE.keySet()) {
      rule = rule.layer(name).definedBy(name.equals("root") ? SIMULATOR : SIMULATOR + "." + name);
    }
    for (Map.Entry<String, List<String>> line : TABLE.entrySet()) {
      String[] imported = line.getValue().toArray(String[]::new);
      rule =
          imported.length == 0
              ? rule.whereLayer(line.getKey()).mayNotAccessAnyLayer()
              : rule.whereLayer(line.getKey()).mayOnlyAccessLayers(imported);
    }
    return rule.ensureAllClassesAreContainedInArchitecture();
  }

  private static Map<String, List<String>> table(String lines) {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : lines.lines().toList()) {
      String[] words = line.split(":? ");
      table.put(words[0].replace(":", ""), Arrays.asList(words).subList(1, words.length));
    }
    return table;
  }
}
