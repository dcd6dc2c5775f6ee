// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.Ladder;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ladder as the text of a column: {@code 1,3,5,7;10,25;2;900,3600,14400;86400;4;10}. */
final class LadderText {

  private static final int PARTS = 7;

  private LadderText() {}

  static String of(Ladder ladder) {
    return String.join(
        ";",
        list(ladder.softDays(), String::valueOf),
        list(ladder.payDays(), String::valueOf),
        String.valueOf(ladder.payDayDistance()),
        list(ladder.systemDelays(), LadderText::seconds),
        seconds(ladder.systemDelayAfterwards()),
        String.valueOf(ladder.mostInAWeek()),
        String.valueOf(ladder.mostInThirtyDays()));
  }

  static Ladder read(String text) {
    String[] parts = text.split(";", PARTS);
    return new Ladder(
        list(parts[0], Integer::valueOf),
        list(parts[1], Integer::valueOf),
        Integer.parseInt(parts[2]),
        list(parts[3], LadderText::duration),
        duration(parts[4]),
        Integer.parseInt(parts[5]),
        Integer.parseInt(parts[6]));
  }

  private static String seconds(Duration duration) {
    return String.valueOf(duration.toSeconds());
  }

  private static Duration duration(String seconds) {
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  private static <T> String list(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(","));
  }

  private static <T> List<T> list(String text, Function<String, T> value) {
    return text.isEmpty() ? List.of() : Stream.of(text.split(",", -1)).map(value).toList();
  }
}
