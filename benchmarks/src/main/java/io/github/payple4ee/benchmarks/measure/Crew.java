// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Callers that do a piece of work at the same time, each on a thread of its own. Callers that rest
 * begin one after the other within their first rest: all at once they would measure themselves. A
 * caller that the server refuses waits for as long as the server says.
 */
public final class Crew {

  private final Work work;
  private final Run run;
  private final AtomicLong numbers = new AtomicLong();
  private final Tally all = new Tally();
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
    Tally own = new Tally();
    try (Work.Caller caller = work.caller(run)) {
      ready.countDown();
      go.await();
      call(caller, own);
    } catch (Exception unable) {
      ready.countDown();
      own.failures.add(unable);
    }
    add(own);
    done.countDown();
    // until then it counts what the thread has allocated
    awaitEnd();
  }

  private void call(Work.Caller caller, Tally own) {
    long end = startedAt + TimeUnit.MILLISECONDS.toNanos(run.millis());
    long rest = TimeUnit.MILLISECONDS.toNanos(run.restMillis());
    long number = numbers.getAndIncrement();
    restUntil(Math.min(end, startedAt + number % run.callers() * rest / run.callers()));
    for (long now = System.nanoTime(); now < end && number < run.most(); ) {
      long wait = rest;
      try {
        caller.once(number);
        own.times.recordValue(System.nanoTime() - now);
      } catch (RefusedException refused) {
        own.refusals.merge(refused.label(), 1L, Long::sum);
        wait = Math.max(rest, refused.retryAfter().toNanos());
      } catch (Exception wrong) {
        own.failures.add(wrong);
      }
      restUntil(Math.min(end, System.nanoTime() + wait));
      number = numbers.getAndIncrement();
      now = System.nanoTime();
    }
  }

  private static void restUntil(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private synchronized void add(Tally own) {
    endedAt = System.nanoTime();
    all.times.add(own.times);
    all.failures.addAll(own.failures);
    own.refusals.forEach((label, count) -> all.refusals.merge(label, count, Long::sum));
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
        all.times.getTotalCount(),
        all.failures.size(),
        all.failures.isEmpty() ? null : all.failures.get(0).toString(),
        all.refusals,
        endedAt - startedAt,
        all.times.getValueAtPercentile(50),
        all.times.getValueAtPercentile(99),
        cpuNanos,
        bytes);
  }

  /** What one caller counts, or all of them. */
  private static final class Tally {
    private final Histogram times = new Histogram(3);
    private final List<Exception> failures = new ArrayList<>();
    private final Map<String, Long> refusals = new TreeMap<>();
  }
}
