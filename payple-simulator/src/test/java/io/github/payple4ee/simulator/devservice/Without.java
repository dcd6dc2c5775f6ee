// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The classes of the tests once more, without those of one library. */
final class Without extends URLClassLoader {

  private final String missing;

  Without(String missing) throws MalformedURLException {
    super(classPath(), ClassLoader.getPlatformClassLoader());
    this.missing = missing;
  }

  /** Starts the simulator of a shop by these classes. */
  void start(int port, Path state) throws ReflectiveOperationException {
    Constructor<?> start =
        loadClass(StartRule.Start.class.getName())
            .getDeclaredConstructor(int.class, Optional.class);
    start.setAccessible(true);
    Method method =
        loadClass(DevService.class.getName())
            .getDeclaredMethod("start", loadClass(StartRule.Decision.class.getName()));
    method.setAccessible(true);
    method.invoke(null, start.newInstance(port, Optional.of(state)));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(missing)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
