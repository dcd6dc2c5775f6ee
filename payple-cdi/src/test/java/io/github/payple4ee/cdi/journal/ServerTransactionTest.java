// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class ServerTransactionTest {

  @Test
  void registryThatIsABeanKnowsTheTransaction() {
    try (WeldContainer container = container().addBeanClass(Registries.class).initialize()) {
      assertThat(container.select(ServerTransaction.class).get().active()).isTrue();
    }
  }

  @Test
  void withoutARegistryThereIsNoTransaction() {
    try (WeldContainer container = container().initialize()) {
      assertThat(container.select(ServerTransaction.class).get().active()).isFalse();
    }
  }

  private static Weld container() {
    return new Weld().disableDiscovery().addBeanClass(ServerTransaction.class);
  }

  @ApplicationScoped
  static class Registries {

    @Produces
    TransactionSynchronizationRegistry ofTheThread() {
      return (TransactionSynchronizationRegistry)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {TransactionSynchronizationRegistry.class},
              (proxy, method, arguments) ->
                  method.getName().equals("getTransactionStatus") ? Status.STATUS_ACTIVE : null);
    }
  }
}
