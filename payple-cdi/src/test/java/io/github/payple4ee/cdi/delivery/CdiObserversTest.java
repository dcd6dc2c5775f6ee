// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** Which events count as observed. */
class CdiObserversTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final PaymentEvent COMPLETED = new PaymentCompleted("order-1", 100, NOW);
  private static final PaymentEvent ABANDONED = new PaymentAbandoned("order-1", 100, NOW);
  private static final PaymentEvent DECLINED =
      new PaymentDeclined("order-1", 100, new Refusal("1", "no"), NOW);

  @Test
  void eventOfAnObservedClassIsObservedAndAnotherIsNot() {
    try (WeldContainer container = with(OfCompleted.class)) {
      assertThat(observers(container).observed(COMPLETED)).isTrue();
      assertThat(observers(container).observed(ABANDONED)).isFalse();
    }
  }

  @Test
  void observerOfASupertypeObservesEveryEvent() {
    for (Class<?> observer : new Class<?>[] {OfPayments.class, OfObjects.class, OfAny.class}) {
      try (WeldContainer container = with(observer)) {
        assertThat(observers(container).observed(COMPLETED)).as(observer.getName()).isTrue();
        assertThat(observers(container).observed(DECLINED)).as(observer.getName()).isTrue();
      }
    }
  }

  @Test
  void observerThatCouldNotBeNotifiedCountsToBeSafe() {
    for (Class<?> observer : new Class<?>[] {Later.class, OfDefault.class}) {
      try (WeldContainer container = with(observer)) {
        assertThat(observers(container).observed(ABANDONED)).as(observer.getName()).isTrue();
      }
    }
  }

  @Test
  void observerWithAQualifierThatNoEventHasDoesNotCount() {
    try (WeldContainer container = with(OfSpecial.class)) {
      assertThat(observers(container).observed(COMPLETED)).isFalse();
    }
  }

  @Test
  void answerIsTheSameTheSecondTime() {
    try (WeldContainer container = with(OfCompleted.class)) {
      CdiObservers observers = observers(container);

      assertThat(observers.observed(ABANDONED)).isFalse();
      assertThat(observers.observed(ABANDONED)).isFalse();
      assertThat(observers.observed(COMPLETED)).isTrue();
      assertThat(observers.observed(COMPLETED)).isTrue();
    }
  }

  private static WeldContainer with(Class<?> observer) {
    return new Weld().disableDiscovery().beanClasses(observer).initialize();
  }

  private static CdiObservers observers(WeldContainer container) {
    return new CdiObservers(container.getBeanManager());
  }

  /** A shop that waits for completed payments. */
  @ApplicationScoped
  static class OfCompleted {
    void on(@Observes PaymentCompleted event) {}
  }

  /** A shop that keeps a book of all events. */
  @ApplicationScoped
  static class OfPayments {
    void on(@Observes PaymentEvent event) {}
  }

  /** A tool that traces every event of the application. */
  @ApplicationScoped
  static class OfObjects {
    void on(@Observes Object event) {}
  }

  /** An observer of any qualifiers. */
  @ApplicationScoped
  static class OfAny {
    void on(@Observes @Any PaymentEvent event) {}
  }

  /** An observer of events with the default qualifier. */
  @ApplicationScoped
  static class OfDefault {
    void on(@Observes @Default PaymentAbandoned event) {}
  }

  /** An observer in another thread, which the module's events do not reach. */
  @ApplicationScoped
  static class Later {
    void on(@ObservesAsync PaymentAbandoned event) {}
  }

  /** An observer of the shop's own special events. */
  @ApplicationScoped
  static class OfSpecial {
    void on(@Observes @Special PaymentEvent event) {}
  }

  /** Marks events of the shop. */
  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Special {}
}
