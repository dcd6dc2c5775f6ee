// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The daemon threads that answer requests: their number is limited, and idle threads end. */
public final class ServerThreads {
  private static final int MOST = 64;

  private ServerThreads() {}

  public static ExecutorService create() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            MOST,
            MOST,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            daemons("payple-simulator-"));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Threads that wait for connections. Their number is not limited. */
  static ExecutorService unbounded(String name) {
    return Executors.newCachedThreadPool(daemons(name));
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
