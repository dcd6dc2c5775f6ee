// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import java.io.Serializable;
import java.util.Set;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.lite.extension.translator.LiteExtensionTranslator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In Weld, which runs build-compatible extensions as well. */
class ObserversAtBuildTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        OfASession.class,
        AfterSuccess.class,
        IfExists.class,
        Asynchronous.class,
        InAThreadOfTheExecutor.class,
        OfAClassInAThreadOfTheExecutor.class
      })
  void observerThatWouldMissPaymentsIsRefused(Class<?> observer) {
    assertThatThrownBy(() -> build(observer).close())
        .hasStackTraceContaining(
            "The observer "
                + observer.getName()
                + ".paid("
                + (observer == OfASession.class ? PaymentEvent.class : PaymentCompleted.class)
                    .getName()
                + ") ");
  }

  @ParameterizedTest
  @ValueSource(classes = {OfTheApplication.class, OfARequest.class, StaticOfASession.class})
  void observerThatIsNotifiedIsTaken(Class<?> observer) {
    try (WeldContainer container = build(observer)) {
      assertThat(container.isRunning()).isTrue();
    }
  }

  private static WeldContainer build(Class<?> observer) {
    return new Weld()
        .disableDiscovery()
        .addBeanClass(observer)
        .addExtension(
            new LiteExtensionTranslator(
                Set.of(ObserversAtBuild.class), ObserversAtBuildTest.class.getClassLoader()))
        .initialize();
  }

  @SessionScoped
  static class OfASession implements Serializable {
    private static final long serialVersionUID = 1L;

    void paid(@Observes PaymentEvent event) {}
  }

  @SessionScoped
  static class StaticOfASession implements Serializable {
    private static final long serialVersionUID = 1L;

    static void paid(@Observes PaymentEvent event) {}
  }

  @ApplicationScoped
  static class AfterSuccess {
    void paid(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentCompleted event) {}
  }

  @ApplicationScoped
  static class IfExists {
    void paid(@Observes(notifyObserver = Reception.IF_EXISTS) PaymentCompleted event) {}
  }

  @ApplicationScoped
  static class Asynchronous {
    void paid(@ObservesAsync PaymentCompleted event) {}
  }

  @ApplicationScoped
  static class InAThreadOfTheExecutor {
    @jakarta.enterprise.concurrent.Asynchronous
    public void paid(@Observes PaymentCompleted event) {}
  }

  @ApplicationScoped
  @jakarta.ejb.Asynchronous
  static class OfAClassInAThreadOfTheExecutor {
    public void paid(@Observes PaymentCompleted event) {}
  }

  @ApplicationScoped
  static class OfTheApplication {
    void paid(@Observes PaymentCompleted event) {}
  }

  @RequestScoped
  static class OfARequest {
    void paid(@Observes PaymentEvent event) {}
  }
}
