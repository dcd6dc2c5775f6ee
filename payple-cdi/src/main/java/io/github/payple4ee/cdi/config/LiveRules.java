// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses values that are useful in a test but would cost a shop or its buyers real money. One
 * message names all of them.
 */
final class LiveRules {

  private static final Duration SHORTEST_LOOKUP_DELAY = Duration.ofSeconds(1);
  private static final Duration LONGEST_FIRST_DELAY = Duration.ofHours(1);
  private static final Duration SHORTEST_TIME_TO_LIVE = Duration.ofMinutes(1);
  private static final Duration SHORTEST_CONNECT = Duration.ofMillis(200);
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(30);
  private static final Duration SHORTEST_READ = Duration.ofSeconds(1);
  private static final Duration LONGEST_READ = Duration.ofMinutes(2);
  private static final Duration LONGEST_DEADLINE = Duration.ofMinutes(5);
  private static final int MOST_LOOKUPS_PER_SECOND = 10;
  private static final int MOST_WINDOWS_PER_MINUTE = 60;
  private static final int MOST_VISITOR_CALLS = 1_000;

  // the last part of every confirm page of Payple contains this word
  private static final Pattern PLAIN_PART = Pattern.compile("[A-Za-z0-9._-]++");
  private static final String CONFIRM = "confirm";
  private static final Pattern CONFIRM_QUERY = Pattern.compile("ACT_=PAYM");

  private LiveRules() {}

  static void refuse(PaypleConfig config, Config source) {
    List<String> reasons = new ArrayList<>();
    lookups(config, reasons);
    times(config, reasons);
    rates(config, reasons);
    hosts(config, reasons);
    confirmPage(config.endpoints().confirmAddress(), reasons);
    JournalKeyRules.objections(config.journal().ownKeys(), reasons);
    ClientSwitches.objections(source, reasons);
    if (!reasons.isEmpty()) {
      throw new ConfigurationException(
          "payple.environment is live, and these values are refused where real money moves: "
              + String.join("; ", reasons));
    }
  }

  private static void lookups(PaypleConfig config, List<String> reasons) {
    if (config.lookups().delays().stream()
        .anyMatch(delay -> delay.compareTo(SHORTEST_LOOKUP_DELAY) < 0)) {
      reasons.add(
          "payple.lookup-delays has a delay below PT1S, so the module would trust"
              + " \"not found\" before Payple can have recorded the payment: use delays"
              + " of a second or more, or remove it");
    }
    if (config.lookups().delays().get(0).compareTo(LONGEST_FIRST_DELAY) > 0) {
      reasons.add(
          "payple.lookup-delays begins with more than PT1H, so a buyer who paid"
              + " would wait that long: begin with a few seconds, or remove it");
    }
    if (config.lookups().timeToLive().compareTo(SHORTEST_TIME_TO_LIVE) < 0) {
      reasons.add(
          "payple.time-to-live is below PT1M, so orders would expire while buyers"
              + " pay: lengthen it, or remove it");
    }
  }

  private static void times(PaypleConfig config, List<String> reasons) {
    within(
        "connect-timeout", config.limits().connect(), SHORTEST_CONNECT, LONGEST_CONNECT, reasons);
    within("read-timeout", config.limits().read(), SHORTEST_READ, LONGEST_READ, reasons);
    within("deadline", config.limits().deadline(), SHORTEST_READ, LONGEST_DEADLINE, reasons);
  }

  private static void within(
      String key, Duration value, Duration shortest, Duration longest, List<String> reasons) {
    if (value.compareTo(shortest) < 0 || value.compareTo(longest) > 0) {
      reasons.add(
          "payple."
              + key
              + " is "
              + value
              + ", and live allows "
              + shortest
              + " to "
              + longest
              + ": a shorter time leaves charged payments in doubt, and a longer time"
              + " blocks buyers and threads");
    }
  }

  private static void rates(PaypleConfig config, List<String> reasons) {
    Duration shortest = Duration.ofSeconds(1).dividedBy(MOST_LOOKUPS_PER_SECOND);
    if (config.lookups().interval().compareTo(shortest) < 0) {
      reasons.add(
          "payple.lookups-per-second is above "
              + MOST_LOOKUPS_PER_SECOND
              + ", and Payple refuses more than about two lookups a second: lower it, or"
              + " remove it");
    }
    if (config.visitors().windowsPerMinute() > MOST_WINDOWS_PER_MINUTE) {
      reasons.add(
          "payple.windows-per-minute is above "
              + MOST_WINDOWS_PER_MINUTE
              + ", and no buyer opens the window of one order so often: lower it, or remove it");
    }
    if (config.visitors().calls() > MOST_VISITOR_CALLS) {
      reasons.add(
          "payple.visitor-calls is above "
              + MOST_VISITOR_CALLS
              + ", so visitors could occupy every thread of the server while Payple does"
              + " not answer: lower it, or remove it");
    }
  }

  /**
   * Refuses hosts that may confirm without real money. A claim may name a page of any listed host,
   * and the answer of a listed page is trusted.
   */
  private static void hosts(PaypleConfig config, List<String> reasons) {
    for (String listed : config.endpoints().furtherHosts()) {
      String host = listed.contains(":") ? listed.substring(0, listed.indexOf(':')) : listed;
      if (PaypleEnvironment.TEST.hosts().contains(host)
          && !PaypleEnvironment.LIVE.hosts().contains(host)) {
        reasons.add(
            "payple.allowed-hosts names "
                + host
                + ", Payple's test host, where no money moves: the module would take a"
                + " confirm there for a payment; remove it");
      }
    }
  }

  private static void confirmPage(URI address, List<String> reasons) {
    String query = address.getRawQuery();
    if (!confirms(address.getRawPath())
        || !(query == null || CONFIRM_QUERY.matcher(query).matches())) {
      reasons.add(
          "payple.confirm-path is not a page at which Payple confirms payments, so"
              + " another operation would get the keys of the window: correct it, or"
              + " remove it");
    }
  }

  private static boolean confirms(String path) {
    String[] parts = path.split("/", -1);
    if (!parts[0].isEmpty()) {
      return false;
    }
    for (int at = 1; at < parts.length; at++) {
      if (!PLAIN_PART.matcher(parts[at]).matches()) {
        return false;
      }
    }
    return parts[parts.length - 1].toLowerCase(Locale.ROOT).split("\\.", 2)[0].contains(CONFIRM);
  }
}
