// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Stores what is logged, as level and text. */
final class LogLines extends Handler {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  List<String> all() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    String text = line.getMessage();
    if (line.getParameters() != null) {
      text = MessageFormat.format(text, line.getParameters());
    }
    lines.add(line.getLevel() + " " + text);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
