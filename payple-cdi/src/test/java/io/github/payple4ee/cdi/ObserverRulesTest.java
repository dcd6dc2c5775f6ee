// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.h2.jdbcx.JdbcDataSource;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObserverRulesTest {

  private Config config;

  @BeforeEach
  void configure() {
    config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(Map.of("payple.environment", "simulator"), "shop", 100))
            .build();
    ConfigProviderResolver.instance()
        .registerConfig(config, Thread.currentThread().getContextClassLoader());
  }

  @AfterEach
  void forget() {
    ConfigProviderResolver.instance().releaseConfig(config);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OfASession.class,
        OfAConversation.class,
        OfASessionByStereotype.class,
        AfterSuccess.class,
        AfterCompletion.class,
        AfterFailure.class,
        BeforeCompletion.class,
        IfExists.class,
        Asynchronous.class,
        OfAnyEventInASession.class,
        OfItsOwnEventInASession.class,
        InAThreadOfTheExecutor.class,
        InAThreadOfTheContainer.class,
        OfAClassInAThreadOfTheExecutor.class
      })
  void observerThatWouldMissPaymentsStopsTheDeployment(Class<?> observer) {
    assertThatThrownBy(() -> deploy(observer).close())
        .hasStackTraceContaining("The observer " + observer.getName() + ".paid(");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OfTheApplication.class,
        OfARequest.class,
        One.class,
        StaticOfASession.class,
        OfEveryObjectInASession.class
      })
  void observerThatIsNotifiedIsTaken(Class<?> observer) {
    try (WeldContainer container = deploy(observer)) {
      assertThat(container.isRunning()).isTrue();
    }
  }

  private static WeldContainer deploy(Class<?> observer) {
    return ShopContainer.start(new ServerBeans(new JdbcDataSource()), Set.of(observer));
  }

  @SessionScoped
  static class OfASession implements Serializable {
    private static final long serialVersionUID = 1L;

    void paid(@Observes PaymentCompleted event) {}
  }

  @ConversationScoped
  static class OfAConversation implements Serializable {
    private static final long serialVersionUID = 1L;

    void paid(@Observes PaymentEvent event) {}
  }

  @Stereotype
  @SessionScoped
  @Retention(RetentionPolicy.RUNTIME)
  @interface OfABuyer {}

  @OfABuyer
  static class OfASessionByStereotype implements Serializable {
    private static final long serialVersionUID = 1L;

    void paid(@Observes PaymentCancelled event) {}
  }

  @ApplicationScoped
  static class AfterSuccess {
    void paid(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentCompleted event) {}
  }

  @ApplicationScoped
  static class AfterCompletion {
    void paid(@Observes(during = TransactionPhase.AFTER_COMPLETION) PaymentCompleted event) {}
  }

  @ApplicationScoped
  static class AfterFailure {
    void paid(@Observes(during = TransactionPhase.AFTER_FAILURE) PaymentEvent event) {}
  }

  @ApplicationScoped
  static class BeforeCompletion {
    void paid(@Observes(during = TransactionPhase.BEFORE_COMPLETION) PaymentEvent event) {}
  }

  @ApplicationScoped
  static class IfExists {
    void paid(@Observes(notifyObserver = Reception.IF_EXISTS) PaymentCompleted event) {}
  }

  @ApplicationScoped
  static class Asynchronous {
    void paid(@ObservesAsync PaymentCompleted event) {}
  }

  @SessionScoped
  static class OfAnyEventInASession implements Serializable {
    private static final long serialVersionUID = 1L;

    <E extends PaymentEvent> void paid(@Observes E event) {}
  }

  abstract static class Generic<E extends PaymentEvent> implements Serializable {
    private static final long serialVersionUID = 1L;

    void paid(@Observes E event) {}
  }

  @SessionScoped
  static class OfItsOwnEventInASession extends Generic<PaymentCompleted> {
    private static final long serialVersionUID = 1L;
  }

  @ApplicationScoped
  static class InAThreadOfTheExecutor {
    @jakarta.enterprise.concurrent.Asynchronous
    void paid(@Observes PaymentCompleted event) {}
  }

  @ApplicationScoped
  static class InAThreadOfTheContainer {
    @jakarta.ejb.Asynchronous
    void paid(@Observes PaymentCompleted event) {}
  }

  @ApplicationScoped
  @jakarta.ejb.Asynchronous
  static class OfAClassInAThreadOfTheExecutor {
    void paid(@Observes PaymentCompleted event) {}
  }

  @ApplicationScoped
  static class OfTheApplication {
    void paid(@Observes PaymentCompleted event) {}
  }

  @RequestScoped
  static class OfARequest {
    void paid(@Observes PaymentCompleted event) {}
  }

  @Singleton
  static class One {
    void paid(@Observes PaymentEvent event) {}
  }

  @SessionScoped
  static class StaticOfASession implements Serializable {
    private static final long serialVersionUID = 1L;

    static void paid(@Observes PaymentCompleted event) {}
  }

  @SessionScoped
  static class OfEveryObjectInASession implements Serializable {
    private static final long serialVersionUID = 1L;

    void any(@Observes Object event) {}
  }
}
