// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.SqlPayments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.Set;

/**
 * A journal whose callers may end in the middle, as if their server had lost its power: just before
 * it writes, or just after. What it wrote stays; no call goes on where the caller ended.
 */
@Alternative
@Priority(1)
@Dependent
class PowerCuts {

  private static final Set<String> WRITES = Set.of("open", "charge", "transition", "outcome");
  private static final int ONE_IN = 6;
  private static final ThreadLocal<Random> LOTTERY = new ThreadLocal<>();

  /** What ends a caller; nothing of the module catches it. */
  static final class Cut extends Error {

    private static final long serialVersionUID = 1L;

    Cut() {
      super("power cut", null, false, false);
    }
  }

  /** Lets the power fail for a call, at moments of this choice. */
  static void during(Random choice, Runnable call) {
    LOTTERY.set(choice);
    try {
      call.run();
    } finally {
      LOTTERY.remove();
    }
  }

  @Produces
  @ApplicationScoped
  Payments payments(SqlPayments real) {
    return (Payments)
        Proxy.newProxyInstance(
            Payments.class.getClassLoader(),
            new Class<?>[] {Payments.class},
            (proxy, method, arguments) -> call(real, method, arguments));
  }

  private static Object call(Payments payments, Method method, Object[] arguments)
      throws Throwable {
    boolean writes = WRITES.contains(method.getName());
    cut(writes);
    try {
      Object result = method.invoke(payments, arguments);
      cut(writes);
      return result;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static void cut(boolean possible) {
    Random choice = LOTTERY.get();
    if (possible && choice != null && choice.nextInt(ONE_IN) == 0) {
      throw new Cut();
    }
  }
}
