// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.start;

import io.github.payple4ee.ConfigurationException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The services of the server that the module requires. Each is recognized by the name of one class
 * of its API, so this class loads even if all of them are missing.
 */
public final class RequiredServices {

  private static final String CONCURRENCY = "Concurrency";

  private static final List<Service> ALL =
      List.of(
          new Service("RESTful Web Services", "jakarta.ws.rs.core.Response", "restfulWS-3.1"),
          new Service("JSON Processing", "jakarta.json.Json", "jsonp-2.1"),
          new Service("JSON Binding", "jakarta.json.bind.Jsonb", "jsonb-3.0"),
          new Service(
              "Transactions", "jakarta.transaction.TransactionSynchronizationRegistry", "jdbc-4.3"),
          new Service(
              CONCURRENCY,
              "jakarta.enterprise.concurrent.ManagedScheduledExecutorService",
              "concurrent-3.0"),
          new Service(
              "MicroProfile Config", "org.eclipse.microprofile.config.Config", "mpConfig-3.1"),
          new Service(
              "MicroProfile REST Client",
              "org.eclipse.microprofile.rest.client.RestClientBuilder",
              "mpRestClient-3.0"));

  private RequiredServices() {}

  /**
   * Refuses a server that lacks one of them.
   *
   * @param application the class loader of the application
   * @throws ConfigurationException that names each missing service
   */
  static void require(ClassLoader application) {
    require(application, ALL);
  }

  /**
   * Refuses a platform that lacks one of them, when the application starts. Concurrency may be
   * missing, because the executor of the schedules may be a CDI bean.
   *
   * @param application the class loader of the application
   * @throws ConfigurationException that names each missing service
   */
  public static void requireAtStart(ClassLoader application) {
    require(application, ALL.stream().filter(one -> !CONCURRENCY.equals(one.name())).toList());
  }

  private static void require(ClassLoader application, List<Service> services) {
    List<Service> missing =
        services.stream().filter(service -> !service.isThere(application)).toList();
    if (!missing.isEmpty()) {
      throw new ConfigurationException(
          "The server lacks services that Payple for Jakarta EE requires. Missing: "
              + missing.stream().map(Service::sentence).collect(Collectors.joining(", "))
              + ". Add them to the server; on Open Liberty, add the features to <featureManager> in"
              + " server.xml");
    }
  }

  /**
   * A service.
   *
   * @param name the name of its specification
   * @param type a class of its API
   * @param feature the oldest suitable feature of Open Liberty
   */
  private record Service(String name, String type, String feature) {

    boolean isThere(ClassLoader application) {
      try {
        Class.forName(type, false, application);
        return true;
      } catch (ClassNotFoundException | LinkageError absent) {
        return false;
      }
    }

    String sentence() {
      return name + " (on Open Liberty the feature " + feature + " or newer)";
    }
  }
}
