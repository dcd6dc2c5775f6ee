// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.cdi.config.VisitorLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Limits how many threads of this server wait for Payple because of visitors, so that the shop's
 * other pages work while Payple does not answer. A fifth of the limit is reserved for each kind of
 * call. A kind that needs more uses the last fifth, so no kind has more than two fifths.
 *
 * <p>A caller without a place is refused immediately. There is one exception: while calls end
 * within two seconds, a caller waits up to two seconds for a place. At most as many callers of a
 * kind wait as places are reserved for it.
 */
@ApplicationScoped
public class VisitorCalls {

  /** The time after which a refused caller may repeat the call. */
  static final Duration REPEAT_AFTER = Duration.ofSeconds(5);

  private static final System.Logger LOG = System.getLogger(VisitorCalls.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

  /** The kinds of calls that visitors cause. */
  public enum Kind {
    /** A page requests the token for the window. */
    WINDOW,
    /** A browser sends a result. */
    RESULT,
    /** The shop charges a registered card. */
    CHARGE,
    /** The shop looks up or removes the card of a buyer. */
    CARD
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final int bound;
  private final Duration patience;
  private final int kept;
  private final int shared;
  private final Map<Kind, Share> shares = new EnumMap<>(Kind.class);
  private long warnedAt = System.nanoTime() - BETWEEN_WARNINGS.toNanos();

  @Inject
  VisitorCalls(VisitorLimits visitors) {
    this(visitors.calls(), PATIENCE);
  }

  /**
   * Creates a limit.
   *
   * @param patience how long after the end of the latest call a caller still waits for a place, and
   *     how long it waits at most
   */
  VisitorCalls(int bound, Duration patience) {
    this.bound = bound;
    this.patience = patience;
    for (Kind kind : Kind.values()) {
      shares.put(kind, new Share(patience));
    }
    this.kept = Math.max(1, bound / (Kind.values().length + 1));
    this.shared = Math.max(0, bound - Kind.values().length * kept);
  }

  /** Required by the proxy of the scope. */
  VisitorCalls() {
    this(0, PATIENCE);
  }

  /**
   * Takes a place for a call and for the lookups after it.
   *
   * @return the place, which the caller closes; not granted when no place is free
   */
  public Place take(Kind kind) {
    lock.lock();
    try {
      Share share = shares.get(kind);
      if (!free(share) && share.waiting < kept && share.movedLately()) {
        await(share);
      }
      boolean granted = free(share);
      if (granted) {
        share.enter();
      } else {
        warn(kind);
      }
      return new Place(this, share, granted);
    } finally {
      lock.unlock();
    }
  }

  /** How many calls of any kind are under way. */
  public int underWay() {
    lock.lock();
    try {
      return shares.values().stream().mapToInt(share -> share.underWay).sum();
    } finally {
      lock.unlock();
    }
  }

  private void await(Share share) {
    long end = System.nanoTime() + patience.toNanos();
    share.waiting++;
    try {
      while (!free(share)) {
        long left = Math.min(end - System.nanoTime(), share.quietIn());
        if (left <= 0) {
          return;
        }
        ended.awaitNanos(left);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      share.waiting--;
    }
  }

  private boolean free(Share share) {
    return share.underWay < kept
        || shares.values().stream().mapToInt(one -> Math.max(0, one.underWay - kept)).sum()
            < shared;
  }

  private void warn(Kind kind) {
    long now = System.nanoTime();
    if (now - warnedAt >= BETWEEN_WARNINGS.toNanos()) {
      warnedAt = now;
      LOG.log(
          System.Logger.Level.WARNING,
          "Calls to Payple take too long: {0} of kind {1} are under way for"
              + " visitors, so the module refuses further ones until some end. Check"
              + " whether Payple answers slowly; payple.visitor-calls ({2}) is the limit",
          shares.get(kind).underWay,
          kind,
          bound);
    }
  }

  private void leave(Share share) {
    lock.lock();
    try {
      share.leave();
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The calls of one kind. The lock guards its fields. */
  private static final class Share {

    private final long patience;
    private int underWay;
    private int waiting;
    private long movedAt;

    Share(Duration patience) {
      this.patience = patience.toNanos();
      this.movedAt = System.nanoTime() - this.patience;
    }

    void enter() {
      if (underWay == 0) {
        movedAt = System.nanoTime();
      }
      underWay++;
    }

    void leave() {
      underWay--;
      movedAt = System.nanoTime();
    }

    /** Whether a call ended a short time ago, or the first calls began a short time ago. */
    boolean movedLately() {
      return quietIn() > 0;
    }

    /** The nanoseconds until {@link #movedLately()} becomes false. */
    long quietIn() {
      return movedAt + patience - System.nanoTime();
    }
  }

  /** A place among the calls under way. The thread that took it closes it once. */
  public static final class Place implements AutoCloseable {

    private final VisitorCalls calls;
    private final Share share;
    private final boolean granted;

    private Place(VisitorCalls calls, Share share, boolean granted) {
      this.calls = calls;
      this.share = share;
      this.granted = granted;
    }

    /** Whether the caller may call Payple and wait for the answer. */
    public boolean granted() {
      return granted;
    }

    @Override
    public void close() {
      if (granted) {
        calls.leave(share);
      }
    }
  }
}
