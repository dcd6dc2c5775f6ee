// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server, as it comes from its vendor. */
public interface Distribution {

  /**
   * Makes the folder of an instance, with the application in it.
   *
   * @param folder where the instance keeps what it remembers; empty
   * @param application the WAR or EAR, {@code shop.war} or {@code shop.ear}
   */
  void prepare(Path folder, Path application) throws IOException;

  /** The command that runs the instance until it is ended. */
  List<String> command(Path folder, Path application, Path javaHome, int port);
}
