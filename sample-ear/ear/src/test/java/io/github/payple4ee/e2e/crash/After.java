// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import net.bytebuddy.asm.Advice;

/**
 * What is woven into the methods, at their end: notes that a step was reached, and ends the process
 * without a word when it is the one. The code is copied into classes of the server, so it names
 * Java's own alone.
 */
final class After {

  private After() {}

  @Advice.OnMethodExit
  static void after(@Advice.Origin("#t#m") String origin, @Advice.AllArguments Object[] arguments) {
    String step = "after " + origin.substring(origin.lastIndexOf('.') + 1);
    for (Object argument : arguments) {
      if (argument != null && argument.getClass().getName().contains("Evidence$")) {
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
        String[] run = Files.readString(active).split(" ", -1);
        Properties counter = System.getProperties();
        synchronized (counter) {
          int count = 1;
          if (run[0].equals(counter.getProperty("payple.crash.run"))) {
            count = Integer.parseInt(counter.getProperty("payple.crash.count")) + 1;
          }
          counter.setProperty("payple.crash.run", run[0]);
          counter.setProperty("payple.crash.count", String.valueOf(count));
          Files.writeString(
              folder.resolve("steps-" + run[0]),
              step + "\n",
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
          if (count == Integer.parseInt(run[1])) {
            Runtime.getRuntime().halt(137);
          }
        }
      }
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
