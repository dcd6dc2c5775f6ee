// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "The health check and the batch job are guests: servers without their APIs take the jar")
class WithoutGuestsTest {

  private static final String HEALTH = "org.eclipse.microprofile.health.";
  private static final String BATCH = "jakarta.batch.";

  @Test
  void checkIsThereWhereTheServerHasTheApi() throws Exception {
    try (Server server = new Server(List.of())) {
      assertThat(deployed(server)).containsExactly("RecurringHealth");
    }
  }

  @Test
  void jarIsDeployedWhereTheServerHasNeither() throws Exception {
    try (Server server = new Server(List.of(HEALTH, BATCH))) {
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> server.loadClass(BATCH + "api.Batchlet"));
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> server.loadClass(HEALTH + "HealthCheck"));
      assertThat(deployed(server)).isEmpty();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> deployed(ClassLoader server) throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(server);
    try {
      return ((Callable<List<String>>)
              server.loadClass(DeployedJar.class.getName()).getConstructor().newInstance())
          .call();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** The class path of this test, beside the JDK alone, without the classes of some APIs. */
  private static final class Server extends URLClassLoader {

    private final List<String> lacking;

    Server(List<String> lacking) throws IOException {
      super(jars(), ClassLoader.getPlatformClassLoader());
      this.lacking = lacking;
    }

    private static URL[] jars() throws MalformedURLException {
      List<URL> jars = new ArrayList<>();
      for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        jars.add(new File(jar).toURI().toURL());
      }
      return jars.toArray(URL[]::new);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (lacking.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }
  }
}
