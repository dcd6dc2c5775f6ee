// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility;

import io.github.payple4ee.compatibility.server.Archive;
import io.github.payple4ee.compatibility.server.Distribution;
import io.github.payple4ee.compatibility.server.Liberty;
import io.github.payple4ee.compatibility.server.PayaraMicro;
import io.github.payple4ee.compatibility.server.Quarkus;
import io.github.payple4ee.compatibility.server.WildFly;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A server with the shop in one form. */
enum Target {
  LIBERTY_EE10_WAR("Open Liberty 26.0.0.5, EE 10 / MP 6.1", new Liberty("ee10.xml"), Archive.WAR),
  LIBERTY_EE10_EAR("Open Liberty 26.0.0.5, EE 10 / MP 6.1", new Liberty("ee10.xml"), Archive.EAR),
  LIBERTY_EE11_WAR("Open Liberty 26.0.0.5, EE 11 / MP 7.1", new Liberty("ee11.xml"), Archive.WAR),
  LIBERTY_EE11_EAR("Open Liberty 26.0.0.5, EE 11 / MP 7.1", new Liberty("ee11.xml"), Archive.EAR),
  WILDFLY_MICROPROFILE_WAR(
      "WildFly 39.0.1, standalone-microprofile.xml",
      new WildFly("standalone-microprofile.xml"),
      Archive.WAR),
  WILDFLY_MICROPROFILE_EAR(
      "WildFly 39.0.1, standalone-microprofile.xml",
      new WildFly("standalone-microprofile.xml"),
      Archive.EAR),
  WILDFLY_WAR("WildFly 39.0.1, standalone.xml", new WildFly("standalone.xml"), Archive.WAR),
  WILDFLY_EAR("WildFly 39.0.1, standalone.xml", new WildFly("standalone.xml"), Archive.EAR),
  PAYARA_6("Payara Micro 6.2025.10", new PayaraMicro("payara-micro-6.jar"), Archive.WAR),
  PAYARA_7("Payara Micro 7.2025.1", new PayaraMicro("payara-micro-7.jar"), Archive.WAR, 21),
  QUARKUS("Quarkus 3.33.2", new Quarkus(), Archive.JAR);

  /** What a short run takes: one server more than the one of the sample. */
  private static final Target SHORT = WILDFLY_MICROPROFILE_EAR;

  final String server;
  final Distribution distribution;
  final Archive archive;
  final int oldestJava;

  Target(String server, Distribution distribution, Archive archive) {
    this(server, distribution, archive, 17);
  }

  Target(String server, Distribution distribution, Archive archive, int oldestJava) {
    this.server = server;
    this.distribution = distribution;
    this.archive = archive;
    this.oldestJava = oldestJava;
  }

  /** Those of this run. */
  static Stream<Target> ofThisRun() {
    List<String> only =
        Arrays.stream(System.getProperty("compatibility.only", "").split(","))
            .map(name -> name.strip().toUpperCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .toList();
    if (!only.isEmpty()) {
      return only.stream().map(Target::valueOf);
    }
    return whole() ? Arrays.stream(values()) : Stream.of(SHORT);
  }

  /** Whether all servers are run, so that the page is written. */
  static boolean whole() {
    return Boolean.getBoolean("compatibility.whole");
  }

  /** The window: today's in EARs, else the manual's. */
  Map<String, String> window() {
    return archive == Archive.EAR ? Map.of("PAYPLE_WINDOW", "client-key") : Map.of();
  }

  /** The path of the callbacks: that of the shop's own application where there can be only one. */
  String callbacks() {
    return archive == Archive.JAR ? "shop/api" : "shop/payple";
  }
}
