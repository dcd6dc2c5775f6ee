// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import com.google.gson.JsonParseException;
import io.github.payple4ee.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stores ledger and cards for a restart: one JSON line per change, which is on disk before the
 * change is answered.
 */
public final class StateFile {
  private final Optional<Path> path;

  public StateFile(Optional<Path> path) {
    this.path = path;
  }

  void replay(Consumer<StateLine> reader) {
    path.filter(Files::exists).ifPresent(file -> read(file, reader));
  }

  synchronized void append(StateLine line) {
    path.ifPresent(file -> write(file, Json.write(line) + "\n"));
  }

  private static void read(Path file, Consumer<StateLine> reader) {
    try {
      String text = Files.readString(file);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      whole.lines().map(StateFile::line).forEach(reader);
      if (whole.length() < text.length()) {
        // a line of another program's file is kept
        if (!StateLine.mayBegin(text.substring(whole.length()))) {
          throw new JsonParseException("the last line was not written by the simulator");
        }
        // the process was killed while it wrote the line: that change was not answered and is
        // dropped
        Files.writeString(file, whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the state file " + file + " cannot be read", e);
    } catch (RuntimeException e) {
      // not JSON, or JSON of another program
      throw new UncheckedIOException(
          file + " is not a state file of the simulator", new IOException(e));
    }
  }

  private static StateLine line(String text) {
    StateLine line = Json.read(text, StateLine.class);
    if (line == null || line.isEmpty()) {
      throw new JsonParseException("a line has no change");
    }
    return line;
  }

  private static void write(Path file, String line) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("the state file " + file + " cannot be written", e);
    }
  }
}
