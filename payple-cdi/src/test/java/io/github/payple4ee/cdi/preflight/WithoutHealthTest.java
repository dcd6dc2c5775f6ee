// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The health check is a guest: servers without MicroProfile Health take the module as it is. */
class WithoutHealthTest {

  private static final String API = "org.eclipse.microprofile.health.HealthCheck";

  @Test
  void checkIsThereWhereTheServerHasTheApi() throws Exception {
    try (URLClassLoader server = server(jar -> true)) {
      assertThat(deployed(server)).containsExactly("PaypleHealth");
    }
  }

  @Test
  void moduleIsDeployedWhereTheServerHasNot() throws Exception {
    try (URLClassLoader server = server(jar -> !jar.contains("microprofile-health-api"))) {
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> server.loadClass(API));
      assertThat(deployed(server)).isEmpty();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> deployed(ClassLoader server) throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(server);
    try {
      return ((Callable<List<String>>)
              server.loadClass(HealthApi.class.getName()).getConstructor().newInstance())
          .call();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** The class path of this test, or a part of it, beside the JDK alone. */
  private static URLClassLoader server(Predicate<String> taken) throws IOException {
    List<URL> jars = new ArrayList<>();
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (taken.test(jar)) {
        jars.add(new File(jar).toURI().toURL());
      }
    }
    return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
