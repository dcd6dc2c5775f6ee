// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.start;

import io.github.payple4ee.ConfigurationException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The services of the server that the module is made of. Each is recognized by one class of its
 * API, by name: this class loads where none of them is there.
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
   * Refuses a server without one of them.
   *
   * @param application what loads the classes of the application
   * @throws ConfigurationException that names each missing service
   */
  static void require(ClassLoader application) {
    require(application, ALL);
  }

  /**
   * Refuses a platform without one of them when the application starts. Concurrency may be missing:
   * the executor of the schedules may then be a CDI bean.
   *
   * @param application what loads the classes of the application
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
          "The server has not all services that Payple for Jakarta EE needs. Missing: "
              + missing.stream().map(Service::sentence).collect(Collectors.joining(", "))
              + ". Add them to the server; on Open Liberty, add the features to <featureManager> in"
              + " server.xml");
    }
  }

  /**
   * A service.
   *
   * @param name as its specification has it
   * @param type a class of its API
   * @param feature the feature of Open Liberty, or an older version of it
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
