// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.ServerResources;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A server of the shop: it plans and charges by the module's own beans, and may lose its power just
 * before or just after a charge. Several of them share the database.
 */
final class RandomNode {

  private static final Set<PaymentState> SENDS =
      Set.of(PaymentState.OPEN, PaymentState.NOT_CHARGED);
  private static final int ONE_IN = 5;

  private final Shop shop;
  private final Random random;
  private final BiConsumer<ChargeRequest, Instant> sending;
  private final RecurringPass pass;
  private boolean shaky;

  /** What ends a node; nothing of the module catches it. */
  static final class Cut extends Error {

    private static final long serialVersionUID = 1L;

    Cut() {
      super("power cut", null, false, false);
    }
  }

  RandomNode(Shop shop, long seed, BiConsumer<ChargeRequest, Instant> sending) {
    this.shop = shop;
    this.random = new Random(seed);
    this.sending = sending;
    PaypleService payple =
        (PaypleService)
            Proxy.newProxyInstance(
                PaypleService.class.getClassLoader(),
                new Class<?>[] {PaypleService.class},
                (proxy, method, arguments) -> call(method, arguments));
    this.pass =
        new RecurringPass(
            shop.bean(ServerResources.class),
            shop.bean(RecurringConfig.class),
            shop.bean(RecurringStart.class),
            shop.bean(Rounds.class),
            new ChargeRun(
                shop.bean(RecurringDatabase.class),
                new ClaimedRows(
                    shop.bean(RecurringDatabase.class),
                    shop.bean(ChargeOutcomeRecorder.class),
                    payple,
                    shop.bean(ModuleClock.class)),
                shop.bean(Plans.class),
                shop.bean(RunControl.class),
                shop.bean(ChargeOutcomeRecorder.class),
                payple,
                shop.bean(BuyersFirst.class),
                shop.bean(ModuleClock.class)));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    boolean charges = method.getName().equals("charge");
    if (charges) {
      look((ChargeRequest) arguments[0]);
      cut();
    }
    try {
      Object result = method.invoke(shop.service(), arguments);
      if (charges) {
        cut();
      }
      return result;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private void look(ChargeRequest request) {
    boolean sends =
        shop.service()
            .find(request.orderId())
            .map(seen -> SENDS.contains(seen.state()))
            .orElse(true);
    if (sends) {
      sending.accept(request, shop.bean(ModuleClock.class).instant());
    }
  }

  private void cut() {
    if (shaky && random.nextInt(ONE_IN) == 0) {
      throw new Cut();
    }
  }

  /** Works until nothing is left to do; returns false when the power failed. */
  boolean work(boolean onShakyPower) {
    shaky = onShakyPower;
    try {
      while (pass.run() > 0) {
        Thread.onSpinWait();
      }
      return true;
    } catch (Cut cut) {
      return false;
    }
  }
}
