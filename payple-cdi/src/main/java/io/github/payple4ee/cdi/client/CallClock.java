// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.client.Transmission;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Ends calls to Payple that are still under way when the time of their operation is over. The read
 * timeout cannot do this: it begins anew with each byte, so an answer that arrives byte by byte
 * would block its thread without a limit.
 *
 * <p>The platform cannot close a single connection. So the clock replaces the client: it closes the
 * old client with all its connections, and the thread that waits for an answer gets an exception
 * immediately. Other calls of the old client end as well. A request that was sent is then in doubt
 * and is looked up, as after any missing answer.
 */
@ApplicationScoped
public class CallClock {

  private static final System.Logger LOG = System.getLogger(CallClock.class.getName());

  private final @Nullable BeanManager beans;
  private final long longest;
  private final Set<Call> underWay = ConcurrentHashMap.newKeySet();

  @Inject
  CallClock(TimeLimits limits, BeanManager beans) {
    this.beans = beans;
    this.longest = limits.deadline().toNanos();
  }

  /** Required by the proxy of the scope. */
  CallClock() {
    this.beans = null;
    this.longest = 0;
  }

  /** A clock that ends no call, for a client that the code which built it closes. */
  static CallClock none() {
    return new CallClock();
  }

  /**
   * Registers a call that begins.
   *
   * @param client the interface of the client that makes the call
   * @param transmission the record of the call
   * @param startedAt when its operation began, by {@link System#nanoTime()}
   */
  Call begin(Class<?> client, Transmission transmission, long startedAt) {
    Call call = new Call(this, client, transmission, startedAt + longest);
    if (beans != null) {
      underWay.add(call);
    }
    return call;
  }

  /** Ends the calls whose time is over. The schedule calls it several times a second. */
  public void endOverdue() {
    if (underWay.isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    List<Call> overdue = underWay.stream().filter(call -> now - call.endAt >= 0).toList();
    List<Call> ended = overdue.stream().filter(underWay::remove).toList();
    // no call may begin with a client that is about to be closed
    ended.stream().map(call -> call.client).distinct().forEach(this::replace);
    ended.forEach(CallClock::end);
  }

  private static void end(Call call) {
    try {
      call.transmission.end();
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The connection of a call to Payple could not be closed. The call ends"
              + " when the connection ends",
          failed);
    }
  }

  private void replace(Class<?> client) {
    try {
      LOG.log(
          System.Logger.Level.WARNING,
          "An answer of Payple did not end within payple.deadline, so the module"
              + " closed the connection. The module looks up payments and refunds whose"
              + " request was sent");
      Bean<?> bean = beans.resolve(beans.getBeans(client, RestClient.LITERAL));
      if (beans.getContext(bean.getScope()) instanceof AlterableContext context) {
        context.destroy(bean);
      }
      // built here, because a client that is built on another thread would lack our listener
      LOG.log(
          System.Logger.Level.DEBUG,
          "The new client is {0}",
          beans.getReference(bean, client, beans.createCreationalContext(bean)));
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The client for calls to Payple could not be replaced. Calls to Payple"
              + " fail until it is replaced",
          failed);
    }
  }

  /** A call under way. */
  static final class Call {

    private final CallClock clock;
    private final Class<?> client;
    private final Transmission transmission;
    private final long endAt;

    private Call(CallClock clock, Class<?> client, Transmission transmission, long endAt) {
      this.clock = clock;
      this.client = client;
      this.transmission = transmission;
      this.endAt = endAt;
    }

    /** The call ended, with an answer or an exception. */
    void end() {
      clock.underWay.remove(this);
    }
  }
}
