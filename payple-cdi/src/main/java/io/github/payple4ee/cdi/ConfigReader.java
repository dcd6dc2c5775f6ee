// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Reads configured values; what cannot be read is refused with the key, the value and the rule. */
final class ConfigReader {

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final Config source;

  ConfigReader(Config source) {
    this.source = source;
  }

  Optional<String> text(String key) {
    return source
        .getOptionalValue(key, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  List<String> list(String key) {
    return text(key).map(value -> List.of(value.split("\\s*,\\s*"))).orElse(List.of());
  }

  Optional<Duration> duration(String key) {
    return text(key).map(value -> parsed(key, value));
  }

  List<Duration> durations(String key, List<Duration> standard) {
    List<Duration> durations = new ArrayList<>();
    list(key).forEach(value -> durations.add(parsed(key, value)));
    return durations.isEmpty() ? standard : durations;
  }

  /** The time between things that happen so many times a second. */
  Duration interval(String key, int standard) {
    return Duration.ofSeconds(1).dividedBy(count(key, standard));
  }

  /** How many times something may happen. */
  int count(String key, int standard) {
    String value = text(key).orElse(String.valueOf(standard));
    if (!value.matches("[1-9][0-9]{0,3}")) {
      throw new ConfigurationException(
          key + " is a whole number from 1 to 9999; it is \"" + value + "\"");
    }
    return Integer.parseInt(value);
  }

  <E extends Enum<E>> E oneOf(String key, E standard) {
    String value = text(key).orElse(standard.name());
    List<String> known = new ArrayList<>();
    for (E constant : standard.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
      known.add(constant.name().toLowerCase(Locale.ROOT));
    }
    throw new ConfigurationException(
        key + " is one of " + String.join(", ", known) + "; it is \"" + value + "\"");
  }

  Optional<URI> address(String key) {
    return text(key).map(value -> address(key, value));
  }

  private static URI address(String key, String value) {
    try {
      URI uri = new URI(value);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
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

  private static Duration parsed(String key, String value) {
    Duration duration;
    try {
      duration = Duration.parse(value);
    } catch (DateTimeParseException malformed) {
      duration = Duration.ZERO;
    }
    if (duration.compareTo(SHORTEST) < 0) {
      throw new ConfigurationException(
          key
              + " takes a duration that is longer than nothing, such as PT3S; it is \""
              + value
              + "\"");
    }
    return duration;
  }
}
