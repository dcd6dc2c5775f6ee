// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A Java process of ours that takes one command a line, and answers each with a line. */
final class Helper implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final Writer commands;

  /** Starts a class with the jars of some classes. */
  Helper(Class<?> main, List<Class<?>> needed, String... arguments) {
    List<String> command = new ArrayList<>();
    List<Class<?>> all = new ArrayList<>(needed);
    all.add(main);
    command.addAll(List.of(Workshop.java("java"), "-Xmx1g", "-cp", Workshop.classPath(all)));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    answers = process.inputReader(StandardCharsets.UTF_8);
    commands = process.outputWriter(StandardCharsets.UTF_8);
  }

  synchronized String ask(String command) {
    try {
      commands.write(command + "\n");
      commands.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return answer();
  }

  /** The next line it says. */
  synchronized String answer() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("A helper ended: " + process.info().commandLine());
      }
      return line;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
