// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.payple4ee.cdi.client.Authenticator;
import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.security.KeyStore;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The arrows between the modules: api, cdi, callbacks and recurring, shop; the simulator stands
 * alone. And those between the packages of cdi.
 */
@AnalyzeClasses(packages = "io.github.payple4ee", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PLATFORM = {
    "java..",
    "javax.naming",
    "javax.crypto..",
    "javax.net.ssl",
    "javax.sql",
    "jakarta..",
    "org.eclipse.microprofile..",
    "org.jspecify.annotations"
  };
  private static final String[] API = {
    "io.github.payple4ee",
    "io.github.payple4ee.client",
    "io.github.payple4ee.code",
    "io.github.payple4ee.event"
  };
  private static final String CDI = "io.github.payple4ee.cdi..";
  private static final String JOURNAL = "io.github.payple4ee.cdi.journal";
  private static final String[] RECURRING = {
    "io.github.payple4ee.recurring",
    "io.github.payple4ee.recurring.event",
    "io.github.payple4ee.recurring.schedule",
    "io.github.payple4ee.recurring.engine"
  };
  private static final String ENGINE = "io.github.payple4ee.recurring.engine";
  private static final String CALLBACKS = "io.github.payple4ee.callbacks..";
  private static final String SIMULATOR = "io.github.payple4ee.simulator..";
  private static final String DEV_SERVICE = "io.github.payple4ee.simulator.devservice";

  @ArchTest
  static final ArchRule apiNeedsThePlatformAlone =
      classes()
          .that()
          .resideInAnyPackage(API)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(PLATFORM, API));

  @ArchTest
  static final ArchRule cdiNeedsTheApiAloneAndItsPackagesWhatTheirTableAllows =
      classes()
          .that()
          .resideInAPackage(CDI)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(with(PLATFORM, API), CDI))
          .andShould(PackagesOfCdi.importWhatTheirRowAllows());

  @ArchTest
  static final ArchRule callbacksNeedCdiAndTheApiAlone =
      classes()
          .that()
          .resideInAPackage(CALLBACKS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(with(PLATFORM, API), CDI, CALLBACKS));

  @ArchTest
  static final ArchRule recurringNeedsTheApiAndTheDatabaseOfCdiAlone =
      classes()
          .that()
          .resideInAnyPackage(RECURRING)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  with(with(PLATFORM, API), RECURRING),
                  JOURNAL,
                  "io.github.payple4ee.cdi.client",
                  "io.github.payple4ee.cdi.config",
                  "io.github.payple4ee.cdi.delivery",
                  "io.github.payple4ee.cdi.preflight",
                  "io.github.payple4ee.cdi.text"));

  @ArchTest
  static final ArchRule whatAShopSeesOfRecurringKnowsNoEngine =
      noClasses()
          .that()
          .resideInAnyPackage(RECURRING)
          .and()
          .resideOutsideOfPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINE, "java.sql..");

  @ArchTest
  static final ArchRule simulatorSharesNothingWithTheOthers =
      classes()
          .that()
          .resideInAPackage(SIMULATOR)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "com.sun.net.httpserver..", "com.google.gson..", "org.junit..", SIMULATOR)
          .orShould()
          .resideInAPackage(DEV_SERVICE);

  @ArchTest
  static final ArchRule devServiceOfTheSimulatorNeedsThePlatformAlone =
      classes()
          .that()
          .resideInAPackage(DEV_SERVICE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(PLATFORM, SIMULATOR));

  @ArchTest
  static final ArchRule simulatorStartsItself =
      noClasses()
          .that()
          .resideOutsideOfPackage(SIMULATOR)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SIMULATOR);

  @ArchTest
  static final ArchRule publishedJarsHaveNoPersistenceUnit =
      noClasses()
          .that()
          .resideInAnyPackage(with(with(API, RECURRING), CDI, CALLBACKS))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence..");

  @ArchTest
  static final ArchRule statementsAreTheJournalsAlone =
      noClasses()
          .that()
          .resideInAnyPackage(with(API, CDI, CALLBACKS))
          .and()
          .resideOutsideOfPackage(JOURNAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule resourcesDelegate =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .and()
          .areNotInterfaces()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(JOURNAL, "io.github.payple4ee.client");

  @ArchTest
  static final ArchRule interceptorsAndFiltersOnlyDelegate =
      noClasses()
          .that()
          .areAnnotatedWith(Interceptor.class)
          .or()
          .implement(ClientRequestFilter.class)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(PaypleConfig.class, Authenticator.class);

  @ArchTest
  static final ArchRule certificatesAreVerifiedByTheServerAlone =
      noClasses()
          .that()
          .resideInAnyPackage(with(API, CDI, CALLBACKS))
          .should()
          .dependOnClassesThat(
              resideInAPackage("javax.net.ssl")
                  .and(
                      not(
                          belongToAnyOf(
                              SSLException.class,
                              SSLHandshakeException.class,
                              SSLPeerUnverifiedException.class))))
          .orShould()
          .callMethod(RestClientBuilder.class, "sslContext", SSLContext.class)
          .orShould()
          .callMethod(RestClientBuilder.class, "hostnameVerifier", HostnameVerifier.class)
          .orShould()
          .callMethod(RestClientBuilder.class, "trustStore", KeyStore.class);

  private static String[] with(String[] some, String... others) {
    String[] all = java.util.Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }
}
