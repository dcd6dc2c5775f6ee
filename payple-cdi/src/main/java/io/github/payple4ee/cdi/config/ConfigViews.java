// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The configuration as each part of one application sees it. MicroProfile Config finds files by the
 * class loader of the caller: the jars of {@code EAR/lib} do not see the file of a WAR, a WAR sees
 * its own file and theirs, and servers differ in which of two files counts. The module uses the
 * keys of a WAR that sees more keys than {@code EAR/lib}. A key must have the same value in every
 * part that has it.
 */
public final class ConfigViews {

  private static final System.Logger LOG = System.getLogger(ConfigViews.class.getName());
  private static final String KEYS = "payple.";
  private static final String WHERE =
      "In an EAR put the keys into META-INF/microprofile-config.properties of"
          + " one jar in EAR/lib and of no WAR, or of one WAR only; or set them as"
          + " environment variables, system properties or variables of the server";

  private final ClassLoader module;
  private final Map<ClassLoader, Config> views = new LinkedHashMap<>();
  private final Map<ClassLoader, String> places = new LinkedHashMap<>();

  /** Begins with the view of the module; {@link #add(Class)} adds the parts of the application. */
  public ConfigViews() {
    this(PaypleConfig.class.getClassLoader());
  }

  ConfigViews(ClassLoader module) {
    this.module = module;
    places.put(module, "the jar of payple-cdi");
  }

  /** Adds the part of the application to which a class belongs, if the part can use the module. */
  public void add(Class<?> type) {
    add(type.getClassLoader(), "the module of " + type.getName());
  }

  /** Adds the view of a class loader, if its part can use the module. */
  void add(ClassLoader loader, String place) {
    if (loader != null && !places.containsKey(loader) && usesTheModule(loader)) {
      places.put(loader, place);
    }
  }

  /**
   * Compares the values of the keys that the sources list.
   *
   * @throws ConfigurationException when a key has another value in another part of the application
   */
  public void refuseDifferences() {
    refuseDifferences(listed());
  }

  /** Compares the values of these keys, which a source need not list. */
  public void refuseDifferences(Set<String> keys) {
    List<ClassLoader> fuller = fuller(keys);
    Set<String> seeing = new TreeSet<>();
    Set<String> differing = new TreeSet<>();
    for (String key : keys) {
      List<String> of = differing(key, fuller);
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
              + " not have the same value in every part of the application: different"
              + " values are seen by "
              + String.join(" and ", seeing));
    }
    keys.stream()
        .filter(key -> !differing.contains(key))
        .forEach(key -> problems.addAll(ties(key)));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(String.join(". ", problems) + ". " + WHERE);
    }
  }

  /**
   * The configuration that has the module's keys: the configuration of a part that sees more of
   * them than {@code EAR/lib}, or else the module's own. Call it only after the values were
   * compared.
   */
  public Config chosen() {
    return chosen(Set.of());
  }

  /**
   * The same.
   *
   * @param further keys that a source need not list
   */
  public Config chosen(Set<String> further) {
    Set<String> keys = listed();
    keys.addAll(further);
    return Stream.concat(fuller(keys).stream(), Stream.of(module))
        .flatMap(loader -> view(loader).stream())
        .findFirst()
        .orElseGet(ConfigProvider::getConfig);
  }

  /** The configuration of each part. Keys outside of {@code payple.} may differ. */
  public List<Config> all() {
    return places.keySet().stream().flatMap(loader -> view(loader).stream()).toList();
  }

  private Set<String> listed() {
    Set<String> keys = new TreeSet<>();
    for (Config config : all()) {
      for (String name : config.getPropertyNames()) {
        if (name.startsWith(KEYS)) {
          keys.add(name);
        }
      }
    }
    return keys;
  }

  /** The parts that see other keys than the module. */
  private List<ClassLoader> fuller(Set<String> keys) {
    return places.keySet().stream()
        .filter(loader -> !view(loader).isEmpty())
        .filter(
            loader -> keys.stream().anyMatch(key -> !seen(loader, key).equals(seen(module, key))))
        .toList();
  }

  /** The parts that see different values of a key; empty when it has one value or none. */
  private List<String> differing(String key, List<ClassLoader> fuller) {
    String own = seen(module, key);
    Set<String> theirs =
        fuller.stream().map(loader -> seen(loader, key)).collect(Collectors.toSet());
    boolean sameForAll = theirs.size() < 2 && (own.isEmpty() || Set.of(own).containsAll(theirs));
    return sameForAll
        ? List.of()
        : places.keySet().stream()
            .filter(loader -> loader == module || !seen(loader, key).equals(own))
            .map(places::get)
            .toList();
  }

  private String seen(ClassLoader loader, String key) {
    return view(loader).stream().findFirst().map(config -> value(config, key)).orElse("");
  }

  /** The values of sources with the same ordinal. Servers differ in which of them counts. */
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
                + " has different values in sources of the same ordinal, and servers differ"
                + " in which one counts: "
                + highest.keySet().stream().sorted().collect(Collectors.joining(" and ")));
  }

  private static String value(Config config, String key) {
    String value = config.getConfigValue(key).getValue();
    return value == null ? "" : value.strip();
  }

  /** The view of a class loader; empty when the server has no configuration for it. */
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
