// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What the parts of one application see of its configuration. MicroProfile Config finds files by
 * the class loader that asks: the jars of {@code EAR/lib} do not see the file of a WAR, a WAR sees
 * its own and theirs, and servers differ in which of two files counts. A key of the module must
 * have one value wherever it is asked for.
 */
public final class ConfigViews {

  private static final System.Logger LOG = System.getLogger(ConfigViews.class.getName());
  private static final String KEYS = "payple.";
  private static final String WHERE =
      "In an EAR the jars of EAR/lib do not see META-INF/microprofile-config.properties of a WAR:"
          + " put the keys into that file of one jar in EAR/lib, and into no WAR; or give them as"
          + " environment variables, system properties or variables of the server";

  private final ClassLoader module;
  private final Map<ClassLoader, Config> views = new LinkedHashMap<>();
  private final Map<ClassLoader, String> places = new LinkedHashMap<>();

  /** Knows the view of the module alone; the parts of the application are added. */
  public ConfigViews() {
    this(PaypleConfig.class.getClassLoader());
  }

  ConfigViews(ClassLoader module) {
    this.module = module;
    places.put(module, "the jar of payple-cdi");
  }

  /** Adds the part of the application to which a class belongs, when it can use the module. */
  public void add(Class<?> type) {
    add(type.getClassLoader(), "the module of " + type.getName());
  }

  /** Adds what a class loader sees, when it is one of a part that can use the module. */
  void add(ClassLoader loader, String place) {
    if (loader != null && !places.containsKey(loader) && usesTheModule(loader)) {
      places.put(loader, place);
    }
  }

  /**
   * Compares the keys that the sources list.
   *
   * @throws ConfigurationException when a key has another value in another part of the application
   */
  public void refuseDifferences() {
    Set<String> keys = new TreeSet<>();
    places
        .keySet()
        .forEach(
            loader ->
                view(loader)
                    .forEach(
                        config ->
                            StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                                .filter(name -> name.startsWith(KEYS))
                                .forEach(keys::add)));
    refuseDifferences(keys);
  }

  /** The same for these keys, which a source need not list. */
  public void refuseDifferences(Set<String> keys) {
    Set<String> seeing = new TreeSet<>();
    Set<String> differing = new TreeSet<>();
    for (String key : keys) {
      List<String> of = differing(key);
      if (!of.isEmpty()) {
        differing.add(key);
        seeing.addAll(of);
      }
    }
    List<String> problems = new ArrayList<>();
    if (!differing.isEmpty()) {
      problems.add(
          String.join(", ", differing)
              + (differing.size() == 1 ? " does" : " do")
              + " not have the same value in every part of the application: different values are seen by "
              + String.join(" and ", seeing));
    }
    keys.stream()
        .filter(key -> !differing.contains(key))
        .forEach(key -> problems.addAll(ties(key)));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(String.join(". ", problems) + ". " + WHERE);
    }
  }

  /** The configuration of each part, of which a key outside of {@code payple.} may differ. */
  public List<Config> all() {
    return places.keySet().stream().flatMap(loader -> view(loader).stream()).toList();
  }

  /** The parts that see different values of a key; none when all see the same one. */
  private List<String> differing(String key) {
    Map<ClassLoader, String> values = new LinkedHashMap<>();
    places
        .keySet()
        .forEach(loader -> view(loader).forEach(config -> values.put(loader, value(config, key))));
    long different = values.values().stream().distinct().count();
    String own = values.get(module);
    return different < 2
        ? List.of()
        : values.entrySet().stream()
            .filter(seen -> seen.getKey() == module || !Objects.equals(seen.getValue(), own))
            .map(seen -> places.get(seen.getKey()))
            .toList();
  }

  /** Two sources of the same rank: which one counts is a matter of the server. */
  private Set<String> ties(String key) {
    Set<String> ties = new TreeSet<>();
    places
        .keySet()
        .forEach(loader -> view(loader).forEach(config -> ties.addAll(tie(config, key))));
    return ties;
  }

  private static List<String> tie(Config config, String key) {
    Map<String, String> highest = new LinkedHashMap<>();
    int ordinal = Integer.MIN_VALUE;
    for (ConfigSource source : config.getConfigSources()) {
      String value = source.getValue(key);
      if (value == null || source.getOrdinal() < ordinal) {
        continue;
      }
      if (source.getOrdinal() > ordinal) {
        ordinal = source.getOrdinal();
        highest.clear();
      }
      highest.put(source.getName(), value.strip());
    }
    return highest.values().stream().distinct().count() < 2
        ? List.of()
        : List.of(
            key
                + " has different values in sources of the same ordinal, and servers differ in which one counts: "
                + highest.keySet().stream().sorted().collect(Collectors.joining(" and ")));
  }

  private static String value(Config config, String key) {
    String value = config.getConfigValue(key).getValue();
    return value == null ? "" : value.strip();
  }

  /** What a class loader sees; nothing where the server has no configuration for it. */
  private List<Config> view(ClassLoader loader) {
    if (!views.containsKey(loader)) {
      try {
        views.put(loader, ConfigProvider.getConfig(loader));
      } catch (IllegalStateException | IllegalArgumentException unknown) {
        LOG.log(System.Logger.Level.DEBUG, "No configuration for " + places.get(loader), unknown);
        views.put(loader, null);
      }
    }
    Config config = views.get(loader);
    return config == null ? List.of() : List.of(config);
  }

  private static boolean usesTheModule(ClassLoader loader) {
    try {
      return loader.loadClass(PaypleConfig.class.getName()) == PaypleConfig.class;
    } catch (ClassNotFoundException | LinkageError foreign) {
      return false;
    }
  }
}
