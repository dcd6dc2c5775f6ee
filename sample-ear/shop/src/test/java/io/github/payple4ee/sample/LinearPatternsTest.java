// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.sample.CountedText.TooManyReadsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No pattern of a published jar, of the simulator or of the shop takes longer than the length of
 * its text allows, whatever the text is. The patterns are found in the compiled classes, and the
 * texts are made of each pattern's own letters. Reads are counted and not timed.
 */
class LinearPatternsTest {

  private static final int READS_PER_CHARACTER = 200;
  private static final int SHORT = 2 * 1024;
  // of half the usual size: what recurses for each character runs out of it
  private static final long STACK = 256 * 1024;

  @Test
  void noPatternWorksLongerThanItsTextIsLong() throws Exception {
    Map<String, Pattern> patterns = PatternsOfModules.find();

    List<String> slow = new ArrayList<>();
    patterns.forEach(
        (name, pattern) -> {
          Throwable failure = onSmallStack(() -> work(pattern));
          if (failure != null) {
            slow.add(name + ": " + failure);
          }
        });

    assertThat(slow).isEmpty();
    assertThat(patterns.keySet())
        .as("found in fields and in calls of every module")
        .contains(
            "io.github.payple4ee.OrderIds.ALLOWED",
            "io.github.payple4ee.CheckoutRequest: /[A-Za-z0-9._~/-]*",
            "io.github.payple4ee.cdi.window.BrowserTokens.TOKEN",
            "io.github.payple4ee.simulator.http.Multipart.NAME",
            "io.github.payple4ee.simulator.SimulatorOptions: (?:/[A-Za-z0-9._~-]++)*+",
            "io.github.payple4ee.sample.OwnRedirects.ELSEWHERE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+",
        "\\s*,\\s*",
        "(a+)+b",
        "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*[a-z]",
        "content-disposition:[^\\r\\n]*[; ]name=\"([^\"]*)\"",
        "(?s)create table (\\w+) \\((.*?)\\n\\);"
      })
  void patternThatWorksLongerIsFound(String expression) {
    assertThat(onSmallStack(() -> work(Pattern.compile(expression))))
        .isInstanceOf(TooManyReadsException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\?[A-Za-z0-9_]+=[A-Za-z0-9._~-]*(&[A-Za-z0-9_]+=[A-Za-z0-9._~-]*)*",
        "(/[A-Za-z0-9._~-]+)*",
        "(a|b)*"
      })
  void patternThatRecursesForEachPartIsFound(String expression) {
    assertThat(onSmallStack(() -> work(Pattern.compile(expression))))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void patternThatReadsItsTextOnceIsNot() {
    assertThatCode(() -> work(Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}")))
        .doesNotThrowAnyException();
  }

  @Test
  void readerIsStoppedAtTheLimit() {
    CountedText text = new CountedText("a".repeat(100), 1);

    assertThatExceptionOfType(TooManyReadsException.class)
        .isThrownBy(
            () -> {
              for (int read = 0; read <= 300; read++) {
                text.charAt(read % 100);
              }
            });
  }

  private static void work(Pattern pattern) {
    HostileTexts.of(pattern.pattern(), SHORT).forEach(text -> work(pattern, text));
    HostileTexts.long64(pattern.pattern()).forEach(text -> work(pattern, text));
  }

  private static void work(Pattern pattern, String text) {
    pattern.matcher(new CountedText(text, READS_PER_CHARACTER)).matches();
    Matcher finder = pattern.matcher(new CountedText(text, READS_PER_CHARACTER));
    int found = 0;
    while (finder.find()) {
      found++;
    }
    assertThat(found).isNotNegative();
  }

  private static Throwable onSmallStack(Runnable work) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, work, "patterns", STACK);
    thread.setUncaughtExceptionHandler((failed, cause) -> failure.set(cause));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return stopped;
    }
    return failure.get();
  }
}
