// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Reads configured values. A value that cannot be read is refused with the key, the value and the
 * rule. Records which keys were read, and which of them are configured.
 */
public final class ConfigReader {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int HIGHEST_PORT = 65_535;
  // a placeholder that was not replaced
  private static final Pattern NO_CREDENTIAL = Pattern.compile("[^\\x21-\\x7e]|[\"'`<>${}]");

  private static final Pattern HOST = Pattern.compile("([a-z0-9.-]{1,253})(?::([0-9]{1,5}))?");

  private final Config source;
  private final Map<String, Boolean> given = new TreeMap<>();

  /** Creates a reader of a configuration. */
  public ConfigReader(Config source) {
    this.source = source;
  }

  /** Each key that was read, and whether it is configured. */
  Map<String, Boolean> given() {
    return new TreeMap<>(given);
  }

  Optional<String> text(String key) {
    Optional<String> value = value(key).map(String::strip).filter(text -> !text.isEmpty());
    given.put(key, value.isPresent());
    return value;
  }

  private Optional<String> value(String key) {
    Optional<String> value = source.getOptionalValue(key, String.class);
    if (value.isEmpty() && refersToNothing(source.getConfigValue(key).getRawValue())) {
      // without this check it would count as not configured
      throw new ConfigurationException(
          key + " refers to another key, in ${}, that is not configured: set that key");
    }
    return value;
  }

  private static boolean refersToNothing(@Nullable String raw) {
    return raw != null && raw.contains("${");
  }

  /** A key of Payple. No message repeats its value. */
  Optional<String> credential(String key) {
    Optional<String> value = text(key);
    if (value.filter(text -> NO_CREDENTIAL.matcher(text).find()).isPresent()) {
      throw new ConfigurationException(
          key
              + " has a character that no key of Payple has, such as a space, a quotation"
              + " mark or ${: copy the key from Payple's admin pages");
    }
    return value;
  }

  List<String> list(String key) {
    return text(key)
        .map(value -> Stream.of(value.split(",")).map(String::strip).toList())
        .orElse(List.of());
  }

  /** A list of host names, with a port or without. */
  List<String> hosts(String key) {
    List<String> hosts = list(key);
    for (String host : hosts) {
      Matcher parts = HOST.matcher(host);
      if (!parts.matches()
          || !labels(parts.group(1))
          || !(parts.group(2) == null || port(parts.group(2)))) {
        throw new ConfigurationException(
            key
                + " takes host names in lower case, with a port or without; it has \""
                + host
                + "\", which is not a host name");
      }
    }
    return hosts;
  }

  /** Whether each part between the dots begins and ends with a letter or a digit. */
  private static boolean labels(String host) {
    String framed = "." + host + ".";
    return !framed.contains("..") && !framed.contains(".-") && !framed.contains("-.");
  }

  private static boolean port(String digits) {
    int port = Integer.parseInt(digits);
    return port > 0 && port <= HIGHEST_PORT;
  }

  Optional<Duration> duration(String key) {
    return duration(key, LONGEST);
  }

  Optional<Duration> duration(String key, Duration longest) {
    return text(key).map(value -> parsed(key, value, longest));
  }

  List<Duration> durations(String key, List<Duration> standard) {
    List<Duration> durations = new ArrayList<>();
    list(key).forEach(value -> durations.add(parsed(key, value, LONGEST)));
    return durations.isEmpty() ? standard : durations;
  }

  /** The interval of a rate that is configured as a number per second. */
  Duration interval(String key, int standard) {
    return Duration.ofSeconds(1).dividedBy(count(key, standard));
  }

  /** A whole number from 1 to 9999. */
  public int count(String key, int standard) {
    String value = text(key).orElse(String.valueOf(standard));
    if (!value.matches("[1-9][0-9]{0,3}")) {
      throw new ConfigurationException(
          key + " takes a whole number from 1 to 9999; it is \"" + value + "\"");
    }
    return Integer.parseInt(value);
  }

  /** A switch; false when it is not configured. */
  boolean flag(String key) {
    String value = text(key).orElse("false");
    if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
      throw new ConfigurationException(key + " takes one of true, false; it is \"" + value + "\"");
    }
    return value.equalsIgnoreCase("true");
  }

  /** One of the constants of a type, by its name with hyphens or underscores. */
  public <E extends Enum<E>> E oneOf(String key, E standard) {
    return oneOf(
        key, standard.getDeclaringClass(), text(key).orElse(standard.name().replace('_', '-')));
  }

  /** A value that the shop must choose, because no default is right for every shop. */
  <E extends Enum<E>> E choice(String key, Class<E> choices, String whatToDo) {
    return oneOf(
        key,
        choices,
        text(key).orElseThrow(() -> new ConfigurationException(key + " is missing: " + whatToDo)));
  }

  private static <E extends Enum<E>> E oneOf(String key, Class<E> choices, String value) {
    List<String> known = new ArrayList<>();
    for (E constant : choices.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equalsIgnoreCase(value.replace('_', '-'))) {
        return constant;
      }
      known.add(name);
    }
    throw new ConfigurationException(
        key + " takes one of " + String.join(", ", known) + "; it is \"" + value + "\"");
  }

  Optional<URI> address(String key) {
    return text(key).map(value -> address(key, value));
  }

  private static URI address(String key, String value) {
    try {
      URI uri = new URI(value);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
      boolean port = uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= HIGHEST_PORT);
      if (web && uri.getHost() != null && plain && port) {
        return uri;
      }
      throw notAnAddress(key, null);
    } catch (URISyntaxException malformed) {
      throw notAnAddress(key, malformed);
    }
  }

  private static ConfigurationException notAnAddress(String key, URISyntaxException malformed) {
    String reason = malformed == null ? "" : ": " + malformed.getReason();
    return new ConfigurationException(
        key + " takes an absolute address such as https://www.shop.example/" + reason);
  }

  private static Duration parsed(String key, String value, Duration longest) {
    Duration duration;
    try {
      duration = Duration.parse(value);
    } catch (DateTimeParseException malformed) {
      duration = Duration.ZERO;
    }
    if (duration.compareTo(SHORTEST) < 0) {
      throw new ConfigurationException(
          key + " takes a duration longer than zero, such as PT3S; it is \"" + value + "\"");
    }
    if (duration.compareTo(longest) > 0) {
      throw new ConfigurationException(
          key + " takes a duration of at most " + longest + "; it is \"" + value + "\"");
    }
    return duration;
  }
}
