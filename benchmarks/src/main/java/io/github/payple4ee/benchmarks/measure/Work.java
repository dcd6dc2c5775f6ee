// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import java.io.IOException;

/** What is measured: something that callers do over and over. A bean with a name. */
public interface Work {

  /** A caller who does it; callers share what a server would share, and nothing else. */
  Caller caller(Run run);

  /** Does it. */
  interface Caller extends AutoCloseable {

    /**
     * Does it once, and fails unless the outcome is the right one.
     *
     * @param number another one each time
     */
    void once(long number) throws Exception;

    @Override
    default void close() throws IOException {
      // most have nothing of their own
    }
  }
}
