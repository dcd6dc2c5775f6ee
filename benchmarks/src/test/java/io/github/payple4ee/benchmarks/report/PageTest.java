// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final List<String> TITLES = List.of("One operation", "The callback");

  @Test
  void goalsOfAllSectionsStandAtTheTop() {
    Page page = page("");
    page.put(section("One operation").reach(Goal.atLeast("speed", 0.5, 0.7)), "Run today.");
    page.put(section("The callback").reach(Goal.atMost("commits", 3, 8)), "Run today.");

    assertThat(page.toString())
        .containsSubsequence(
            "## Goals",
            "| speed | ≥ 0.5 | 0.7 | yes |",
            "| commits | ≤ 3 | 8 | no |",
            "## One operation",
            "Run today.",
            "| speed |",
            "## The callback",
            "| commits |",
            "## Where the time goes",
            "By hand.");
  }

  @Test
  void pageBeginsWithWhatAShopLearnsFromAllSections() {
    Page page = page("");
    page.put(
        section("One operation")
            .learn("charges a second", "9", "8")
            .reach(Goal.atLeast("speed", 0.5, 0.7)),
        "Run today.");
    page.put(section("The callback").learn("payments a second", "7", "", "1"), "Run today.");

    assertThat(page.toString())
        .containsSubsequence(
            "# Benchmarks",
            "| for a shop |",
            "| charges a second | 9 | 8 |  |",
            "| payments a second | 7 |  | 1 |",
            "The machine.",
            "## Goals",
            "| speed |",
            "## One operation");
    assertThat(page(page.toString())).hasToString(page.toString());
  }

  @Test
  void sectionThatWasNotRunKeepsWhatThePageHadOfIt() {
    Page before = page("");
    before.put(section("One operation").reach(Goal.atLeast("speed", 1, 2)), "Run last week.");
    before.put(section("The callback").say("An older one."), "Run last week.");

    Page after = page(before.toString());
    after.put(section("The callback").say("A newer one."), "Run today.");

    assertThat(after.toString())
        .containsSubsequence("| speed | ≥ 1 | 2 | yes |", "## One operation", "Run last week.")
        .contains("A newer one.")
        .doesNotContain("An older one.");
  }

  @Test
  void keepingChangesNothing() {
    Page before = page("");
    before.put(
        section("One operation")
            .show("Table", new Table("a", "b").row("c", "1"))
            .reach(Goal.atLeast("speed", 1, 2)),
        "Run today.");

    assertThat(page(before.toString())).hasToString(before.toString());
  }

  @Test
  void sectionThatWasNeverRunSaysSo() {
    assertThat(page("").toString()).contains("## The callback\n\nNot run yet.");
  }

  private static Page page(String before) {
    Page page = new Page("# Benchmarks", "The machine.", TITLES, "By hand.");
    page.keep(before);
    return page;
  }

  private static Section section(String title) {
    return new Section(title);
  }
}
