// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Callers who do a piece of work at the same time, each on a thread of his own. */
public final class Crew {

  private final Work work;
  private final Run run;
  private final AtomicLong numbers = new AtomicLong();
  private final Histogram times = new Histogram(3);
  private final List<Exception> failures = new ArrayList<>();
  private final CountDownLatch ready;
  private final CountDownLatch go = new CountDownLatch(1);
  private final CountDownLatch done;
  private final CountDownLatch leave = new CountDownLatch(1);
  private volatile long startedAt;
  private long endedAt;

  /** A crew for one run. */
  public Crew(Work work, Run run) {
    this.work = work;
    this.run = run;
    this.ready = new CountDownLatch(run.callers());
    this.done = new CountDownLatch(run.callers());
  }

  /** Lets them work. */
  public Measurement measure(ThreadFactory threads) throws InterruptedException {
    for (int i = 0; i < run.callers(); i++) {
      threads.newThread(this::join).start();
    }
    ready.await();
    Usage before = Usage.now();
    startedAt = System.nanoTime();
    go.countDown();
    done.await();
    Usage after = Usage.now();
    leave.countDown();
    return measured(after.cpuNanosSince(before), after.bytesSince(before));
  }

  private void join() {
    Histogram own = new Histogram(3);
    List<Exception> failed = new ArrayList<>();
    try (Work.Caller caller = work.caller(run)) {
      ready.countDown();
      go.await();
      call(caller, own, failed);
      add(own, failed);
    } catch (Exception unable) {
      ready.countDown();
      add(own, List.of(unable));
    }
    done.countDown();
    // until then it counts what the thread has allocated
    awaitEnd();
  }

  private void call(Work.Caller caller, Histogram own, List<Exception> failed) {
    long end = startedAt + TimeUnit.MILLISECONDS.toNanos(run.millis());
    long number = numbers.getAndIncrement();
    for (long now = System.nanoTime(); now < end && number < run.most(); ) {
      try {
        caller.once(number);
        own.recordValue(System.nanoTime() - now);
      } catch (Exception wrong) {
        failed.add(wrong);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(run.restMillis()));
      number = numbers.getAndIncrement();
      now = System.nanoTime();
    }
  }

  private synchronized void add(Histogram own, List<Exception> failed) {
    endedAt = System.nanoTime();
    times.add(own);
    failures.addAll(failed);
  }

  private void awaitEnd() {
    try {
      leave.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Measurement measured(long cpuNanos, long bytes) {
    return new Measurement(
        times.getTotalCount(),
        failures.size(),
        failures.isEmpty() ? null : failures.get(0).toString(),
        endedAt - startedAt,
        times.getValueAtPercentile(50),
        times.getValueAtPercentile(99),
        cpuNanos,
        bytes);
  }
}
