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
 * Bounds how many threads of this server wait for Payple because of visitors, so that a silent
 * Payple does not stop the shop's other pages. A fifth of the bound is kept for each kind of call.
 * A kind that needs more takes it from the last fifth, so that no kind has more than two fifths.
 *
 * <p>A caller that finds no place is refused at once. While calls end within two seconds, Payple is
 * well and a crowd is short: then as many callers of a kind as places are kept for it wait up to
 * two seconds for one.
 */
@ApplicationScoped
public class VisitorCalls {

  /** After how long a caller that was refused may repeat. */
  static final Duration REPEAT_AFTER = Duration.ofSeconds(5);

  private static final System.Logger LOG = System.getLogger(VisitorCalls.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

  /** What a visitor makes the module do. */
  public enum Kind {
    /** A page asks for the token to open the window. */
    WINDOW,
    /** A browser brings a result. */
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
   * With a bound.
   *
   * @param patience how long after the latest end of a call a caller still waits for a place, and
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

  /** For the proxy of the scope. */
  VisitorCalls() {
    this(0, PATIENCE);
  }

  /**
   * Takes a place for a call, and for what the caller waits for afterwards.
   *
   * @return the place, to be closed; not granted when there is none
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
          "Calls to Payple take too long: {0} of kind {1} are under way for visitors, so more are"
              + " refused until some end. Is Payple slow? payple.visitor-calls ({2}) is the bound",
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

  /** The calls of one kind; read and written under the lock. */
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

    /** Whether a call ended lately, or the first ones have only just begun. */
    boolean movedLately() {
      return quietIn() > 0;
    }

    /** The nanoseconds until no call ended lately. */
    long quietIn() {
      return movedAt + patience - System.nanoTime();
    }
  }

  /** A place among the calls under way; closed once, by the thread that took it. */
  public static final class Place implements AutoCloseable {

    private final VisitorCalls calls;
    private final Share share;
    private final boolean granted;

    private Place(VisitorCalls calls, Share share, boolean granted) {
      this.calls = calls;
      this.share = share;
      this.granted = granted;
    }

    /** Whether Payple may be called, and an answer waited for. */
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
