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
 * timeout does not: it begins anew with each byte, so an answer that comes a byte at a time would
 * hold its thread for ever.
 *
 * <p>The platform has no handle for one connection. So the client is replaced: the old one is
 * closed with all its connections, and the thread that waits for an answer gets an exception at
 * once. Other calls that the old client has under way end with it. What was sent is in doubt then
 * and is looked up, as after any answer that did not come.
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

  /** For the proxy of the scope. */
  CallClock() {
    this.beans = null;
    this.longest = 0;
  }

  /** A clock that ends nothing, for a client that is closed by the code that built it. */
  static CallClock none() {
    return new CallClock();
  }

  /**
   * Notes that a call begins.
   *
   * @param client the interface by which it is made
   * @param transmission the record of the call
   * @param startedAt when its operation began, as {@link System#nanoTime()} has it
   */
  Call begin(Class<?> client, Transmission transmission, long startedAt) {
    Call call = new Call(this, client, transmission, startedAt + longest);
    if (beans != null) {
      underWay.add(call);
    }
    return call;
  }

  /** Ends the calls whose time is over; to be called a few times a second. */
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
          System.Logger.Level.WARNING, "The connection of a call to Payple was not closed", failed);
    }
  }

  private void replace(Class<?> client) {
    try {
      LOG.log(
          System.Logger.Level.WARNING,
          "An answer of Payple did not end within payple.deadline; its connection is closed."
              + " What was sent is looked up");
      Bean<?> bean = beans.resolve(beans.getBeans(client, RestClient.LITERAL));
      if (beans.getContext(bean.getScope()) instanceof AlterableContext context) {
        context.destroy(bean);
      }
      // on a foreign thread the new one would be built without our listener, for good
      LOG.log(
          System.Logger.Level.DEBUG,
          "The new client is {0}",
          beans.getReference(bean, client, beans.createCreationalContext(bean)));
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.WARNING, "The client for calls to Payple was not replaced", failed);
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

    /** The call ended, however it did. */
    void end() {
      clock.underWay.remove(this);
    }
  }
}
