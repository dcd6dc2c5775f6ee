// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A container of the module's beans, which the tests of one class use one after the other: to start
 * one takes longer than most tests. Between two tests every bean that has a state is destroyed, so
 * that each test has its own, of its own configuration and database.
 */
final class ShopContainer implements AutoCloseable {

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(ShopContainer.class);
  private static final List<Class<? extends Annotation>> WITH_STATE =
      List.of(ApplicationScoped.class, Singleton.class);

  private static final List<Class<?>> CLIENTS = List.of(PaypleClient.class, PaypleAuthClient.class);

  // discovery reads every jar of the class path: the first container makes it for the others
  private static volatile Set<Class<?>> discovered = Set.of();

  private final Set<Class<?>> more;
  private final ServerBeans server;
  private final WeldContainer container;
  private boolean open = true;

  private ShopContainer(DataSource database, Set<Class<?>> more) {
    this.more = more;
    this.server = new ServerBeans(database);
    this.container = start(server, more);
  }

  /** Starts a container of the module's beans and these. */
  static WeldContainer start(ServerBeans server, Set<Class<?>> more) {
    Set<Class<?>> known = discovered;
    Weld weld = new Weld().addExtension(server).addBeanClasses(more.toArray(Class<?>[]::new));
    if (!known.isEmpty()) {
      weld.disableDiscovery().addBeanClasses(known.toArray(Class<?>[]::new));
      ServiceLoader.load(Extension.class).forEach(weld::addExtension);
    }
    WeldContainer started = weld.initialize();
    if (known.isEmpty()) {
      Set<Class<?>> seen = new HashSet<>(server.seen());
      seen.removeAll(more);
      discovered = Set.copyOf(seen);
    }
    return started;
  }

  /** A container for one test that deploys the shop itself, and closes it. */
  static ShopContainer alone(DataSource database, Set<Class<?>> more) {
    return new ShopContainer(database, more);
  }

  /**
   * The container of a test's class, for a test that begins.
   *
   * @param more beans beside those of the module; with others a new container is started
   */
  static ShopContainer of(ExtensionContext test, DataSource database, Set<Class<?>> more) {
    ExtensionContext topmost = test;
    while (topmost.getParent().isPresent() && topmost.getParent().get().getParent().isPresent()) {
      topmost = topmost.getParent().get();
    }
    ExtensionContext.Store store = topmost.getStore(SPACE);
    ShopContainer known = store.get(SPACE, ShopContainer.class);
    if (known != null && known.open && known.more.equals(more)) {
      known.server.use(database);
      known.read(ConfigProvider.getConfig());
      return known;
    }
    if (known != null) {
      known.close();
    }
    ShopContainer started = new ShopContainer(database, more);
    store.put(SPACE, started);
    return started;
  }

  /** Each test has a configuration of its own, and the container keeps that of its deployment. */
  private void read(Config config) {
    container.getBeanManager().getExtension(ConfigParts.class).keep(config);
  }

  <T> T bean(Class<T> type) {
    return container.select(type).get();
  }

  /** Ends a test: destroys what it left. */
  void forget() {
    BeanManager beans = container.getBeanManager();
    // the extension that makes them gives its beans no other type and no other qualifier
    CLIENTS.forEach(client -> destroy(beans, beans.getBeans(client, RestClient.LITERAL)));
    destroy(beans, beans.getBeans(Object.class, Any.Literal.INSTANCE));
  }

  private static void destroy(BeanManager beans, Set<Bean<?>> candidates) {
    for (Bean<?> bean : candidates) {
      if (WITH_STATE.contains(bean.getScope())) {
        ((AlterableContext) beans.getContext(bean.getScope())).destroy(bean);
      }
    }
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      container.shutdown();
    }
  }
}
