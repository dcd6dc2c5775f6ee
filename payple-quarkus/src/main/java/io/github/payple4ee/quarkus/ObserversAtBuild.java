// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.quarkus;

import io.github.payple4ee.cdi.ObserverTraits;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.ObserverInfo;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses to build an application with an observer of payment events that would miss events, for
 * the same reasons and with the same messages with which a server refuses to deploy it.
 */
public class ObserversAtBuild implements BuildCompatibleExtension {

  /** Required by the service loader. */
  public ObserversAtBuild() {}

  /** Checks an observer of a payment event. */
  @Registration(types = PaymentEvent.class)
  public void check(ObserverInfo observer, Messages messages) {
    traits(observer).objection().ifPresent(reason -> messages.error(reason));
  }

  private static ObserverTraits traits(ObserverInfo observer) {
    Optional<MethodInfo> method = Optional.ofNullable(observer.observerMethod());
    return new ObserverTraits(
        observer.declaringClass().name()
            + method.map(declared -> "." + declared.name()).orElse("")
            + "("
            + name(observer.eventType())
            + ")",
        names(observer.qualifiers().stream()),
        observer.isAsync(),
        names(
            Stream.concat(
                method.map(MethodInfo::annotations).stream().flatMap(Collection::stream),
                observer.declaringClass().annotations().stream())),
        observer.transactionPhase(),
        observer.reception(),
        method
            .filter(declared -> !declared.isStatic())
            .map(declared -> observer.bean().scope().annotation().name()));
  }

  private static String name(Type type) {
    return type.isClass() ? type.asClass().declaration().name() : type.toString();
  }

  private static Set<String> names(Stream<AnnotationInfo> annotations) {
    return annotations.map(AnnotationInfo::name).collect(Collectors.toSet());
  }
}
