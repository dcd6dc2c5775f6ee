// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What came of a part of the run. */
public final class Section {

  private final String title;
  private final StringBuilder text = new StringBuilder();
  private final List<Goal> goals = new ArrayList<>();
  private final List<Lesson> lessons = new ArrayList<>();

  /** An empty one. */
  public Section(String title) {
    this.title = title;
  }

  /** Adds a paragraph. */
  public Section say(String paragraph) {
    text.append(paragraph.strip()).append("\n\n");
    return this;
  }

  /** Adds a table under a caption. */
  public Section show(String caption, Table table) {
    text.append("**").append(caption).append("**\n\n").append(table).append('\n');
    return this;
  }

  /** Adds a goal. */
  public Section reach(Goal goal) {
    goals.add(goal);
    return this;
  }

  /** Adds what a shop learns: a figure of ours beside the one of what is written by hand. */
  public Section learn(String what, String ours, String byHand) {
    return learn(what, ours, byHand, "");
  }

  /** The same, beside a platform's as well. */
  public Section learn(String what, String ours, String byHand, String platform) {
    lessons.add(new Lesson(what, ours, byHand, platform));
    return this;
  }

  String title() {
    return title;
  }

  String text() {
    return text.toString();
  }

  List<Lesson> lessons() {
    return lessons;
  }

  /** The goals of this part. */
  public List<Goal> goals() {
    return goals;
  }
}
