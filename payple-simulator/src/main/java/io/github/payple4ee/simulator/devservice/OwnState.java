// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The state file of a simulator without a configured one. It outlives a reload of the application
 * and ends with the server's process.
 */
final class OwnState {
  private static final String FILE = "io.github.payple4ee.simulator.state.";

  private OwnState() {}

  /** The file for this port, the same one for every application and every reload. */
  static Path of(int port) {
    return Path.of((String) System.getProperties().computeIfAbsent(FILE + port, key -> create()));
  }

  // in a folder of its own, which only the user of this process may read and write
  private static String create() {
    try {
      Path folder = Files.createTempDirectory("payple-simulator-");
      Path file = folder.resolve("ledger.jsonl");
      // deleted in the opposite order
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create a folder for the ledger", e);
    }
  }
}
