// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs tasks later, one after another, on a daemon thread. */
public final class DelayedTasks implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DelayedTasks.class.getName());

  private final ScheduledThreadPoolExecutor thread;

  public DelayedTasks(String name) {
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread created = new Thread(task, name);
              created.setDaemon(true);
              return created;
            },
            // closed: remaining tasks are dropped
            new ThreadPoolExecutor.DiscardPolicy());
  }

  public void after(Duration delay, Runnable task) {
    Future<?> unused = thread.schedule(() -> run(task), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the simulator failed", e);
    }
  }
}
