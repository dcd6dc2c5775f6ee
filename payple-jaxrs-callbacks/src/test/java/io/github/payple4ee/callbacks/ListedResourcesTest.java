// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListedResourcesTest {

  /** A shop's own resource. */
  @Path("teas")
  static class TeaResource {}

  /** An application that scans: it lists nothing. */
  static class ScanningApplication extends Application {}

  @Test
  void applicationWithTheCallbacksListsEachOfThem() {
    Application payple = listing(PaypleCallbacks.resources());

    assertThat(paths(PaypleCallbacks.resources()))
        .isNotEmpty()
        .allMatch(type -> ListedResources.lists(payple, type));
    assertThat(ListedResources.lists(payple, PreflightResource.class)).isFalse();
  }

  @Test
  void applicationThatScansListsNothing() {
    assertThat(paths(PaypleCallbacks.resources()))
        .noneMatch(type -> ListedResources.lists(new ScanningApplication(), type));
  }

  @Test
  void oneApplicationForAllListsTheCallbacksBesideTheShopsOwnResources() {
    Set<Class<?>> all = new HashSet<>(PaypleCallbacks.resources());
    all.add(TeaResource.class);

    assertThat(ListedResources.lists(listing(all), WebhookResource.class)).isTrue();
    assertThat(ListedResources.listsThisModuleAlone(listing(all))).isFalse();
  }

  @Test
  @SuppressWarnings("deprecation")
  void instancesCountAsClassesDo() {
    Application application =
        new Application() {
          @Override
          public Set<Object> getSingletons() {
            return Set.of(new WebhookResource());
          }
        };

    assertThat(ListedResources.lists(application, WebhookResource.class)).isTrue();
    assertThat(ListedResources.lists(application, ResultResource.class)).isFalse();
  }

  @Test
  void subclassThatAServerMadeCountsAsItsResource() {
    class WebhookResourceOfTheServer extends WebhookResource {}

    assertThat(
            ListedResources.lists(
                listing(PaypleCallbacks.resources()), WebhookResourceOfTheServer.class))
        .isTrue();
  }

  @Test
  void applicationThatReturnsNothingListsNothing() {
    assertThat(ListedResources.lists(listing(null), WebhookResource.class)).isFalse();
    assertThat(ListedResources.listsThisModuleAlone(listing(null))).isFalse();
  }

  @Test
  void applicationOfTheModuleAloneIsRecognised() {
    assertThat(ListedResources.listsThisModuleAlone(listing(PaypleCallbacks.resources()))).isTrue();
    assertThat(ListedResources.listsThisModuleAlone(listing(PaypleOperations.resources())))
        .isTrue();
    assertThat(ListedResources.listsThisModuleAlone(new ScanningApplication())).isFalse();
  }

  @Test
  void warningNamesTheApplicationAndWhatToDo() {
    assertThat(ListedResources.warning(new ScanningApplication()))
        .contains(ScanningApplication.class.getName(), "PaypleCallbacks.resources()");
  }

  @Test
  void everyResourceOfTheModuleAnswersOnlyWhereItIsListed() {
    assertThat(all())
        .filteredOn(type -> type.isAnnotationPresent(Path.class))
        .isNotEmpty()
        .allMatch(type -> type.isAnnotationPresent(ListedOnly.class));
    assertThat(PaypleCallbacks.resources()).contains(ListedOnlyFilter.class);
    assertThat(PaypleOperations.resources()).contains(ListedOnlyFilter.class);
    assertThat(ListedOnlyFilter.class).hasAnnotations(ListedOnly.class, Provider.class);
  }

  @Test
  void nothingOfTheModuleAnswersForTheResourcesOfTheShop() {
    assertThat(all()).isNotEmpty().noneMatch(ExceptionMapper.class::isAssignableFrom);
    assertThat(CallbackExceptionMapper.class.isAnnotationPresent(Provider.class)).isFalse();
    assertThat(all())
        .filteredOn(type -> type.isAnnotationPresent(Provider.class))
        .isNotEmpty()
        .allMatch(ListedResourcesTest::isBoundToAName);
  }

  @Test
  void mapperIsRegisteredOnlyWhereNoResourceOfTheShopIs() {
    Set<Class<?>> all = new HashSet<>(PaypleCallbacks.resources());
    all.add(TeaResource.class);

    assertThat(registeredUnder(listing(PaypleCallbacks.resources())))
        .containsExactly(CallbackExceptionMapper.class);
    assertThat(registeredUnder(listing(PaypleOperations.resources())))
        .containsExactly(CallbackExceptionMapper.class);
    assertThat(registeredUnder(listing(all))).isEmpty();
    assertThat(registeredUnder(new ScanningApplication())).isEmpty();
    assertThat(registeredUnder(null)).isEmpty();
  }

  private static List<Object> registeredUnder(Application application) {
    List<Object> registered = new ArrayList<>();
    FeatureContext context =
        (FeatureContext)
            Proxy.newProxyInstance(
                FeatureContext.class.getClassLoader(),
                new Class<?>[] {FeatureContext.class},
                (proxy, method, arguments) -> {
                  registered.add(arguments[0]);
                  return proxy;
                });
    assertThat(CallbackFeature.configure(context, application)).isEqualTo(!registered.isEmpty());
    return registered;
  }

  private static boolean isBoundToAName(Class<?> type) {
    return Stream.of(type.getAnnotations())
        .anyMatch(each -> each.annotationType().isAnnotationPresent(NameBinding.class));
  }

  private static Set<Class<?>> all() {
    Set<Class<?>> all = new HashSet<>(PaypleCallbacks.resources());
    all.addAll(PaypleOperations.resources());
    return all;
  }

  private static Stream<Class<?>> paths(Set<Class<?>> types) {
    return types.stream().filter(type -> type.isAnnotationPresent(Path.class));
  }

  private static Application listing(Set<Class<?>> types) {
    return new Application() {
      @Override
      public Set<Class<?>> getClasses() {
        return types;
      }
    };
  }
}
