// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import net.bytebuddy.asm.Advice;

/**
 * What is woven into the methods, at their end: notes that a step was reached, and ends the process
 * without a message when it is the one. The code is copied into classes of the server, so it names
 * Java's own alone.
 */
final class After {

  private After() {}

  @Advice.OnMethodExit
  static void after(@Advice.Origin("#t#m") String origin, @Advice.AllArguments Object[] arguments) {
    String step = "after " + origin.substring(origin.lastIndexOf('.') + 1);
    for (Object argument : arguments) {
      if (argument instanceof List<?> list && list.isEmpty()) {
        // it is called with nothing to do
        return;
      }
      if (argument != null && argument.getClass().getName().contains("Evidence$")) {
        step += " " + argument.getClass().getSimpleName();
      }
      if (argument != null && argument.getClass().getName().contains(".recurring.event.")) {
        step += " " + argument.getClass().getSimpleName();
      }
      if (argument != null && argument.getClass().getName().contains("ResponseContext")) {
        step += " answered";
      }
    }
    try {
      Path folder = Path.of(System.getProperty("payple.crash.folder"));
      Path active = folder.resolve("active");
      if (Files.exists(active)) {
        // the run, a number of steps, and the name of those that count, if not all do
        String[] run = Files.readString(active).split(" ", 3);
        boolean counts = run.length < 3 || run[2].equals(step);
        Properties counter = System.getProperties();
        synchronized (counter) {
          int count = counts ? 1 : 0;
          if (run[0].equals(counter.getProperty("payple.crash.run"))) {
            count += Integer.parseInt(counter.getProperty("payple.crash.count"));
          }
          counter.setProperty("payple.crash.run", run[0]);
          counter.setProperty("payple.crash.count", String.valueOf(count));
          Files.writeString(
              folder.resolve("steps-" + run[0]),
              step + "\n",
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
          // of two servers that come to the step together, one is the first to delete the file
          if (counts && count == Integer.parseInt(run[1]) && Files.deleteIfExists(active)) {
            Runtime.getRuntime().halt(137);
          }
        }
      }
    } catch (NoSuchFileException off) {
      // the switch was turned off at this moment
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
