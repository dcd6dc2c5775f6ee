// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListedResourcesTest {

  private final List<Response> aborted = new ArrayList<>();

  /** A shop's own resource. */
  @Path("teas")
  static class TeaResource {}

  /** An application that scans: it lists nothing. */
  static class ScanningApplication extends Application {}

  @Test
  void applicationOfTheModuleAloneIsRecognised() {
    Set<Class<?>> all = new HashSet<>(PaypleCallbacks.resources());
    all.add(TeaResource.class);

    assertThat(ListedResources.ofThisModuleAlone(listing(PaypleCallbacks.resources()))).isTrue();
    assertThat(ListedResources.ofThisModuleAlone(listing(PaypleOperations.resources()))).isTrue();
    assertThat(ListedResources.ofThisModuleAlone(listing(all))).isFalse();
    assertThat(ListedResources.ofThisModuleAlone(listing(null))).isFalse();
    assertThat(ListedResources.ofThisModuleAlone(new ScanningApplication())).isFalse();
    assertThat(ListedResources.ofThisModuleAlone(null)).isFalse();
  }

  @Test
  @SuppressWarnings("deprecation")
  void instanceOfTheShopCountsAsItsClassDoes() {
    Application application =
        new Application() {
          @Override
          public Set<Class<?>> getClasses() {
            return PaypleCallbacks.resources();
          }

          @Override
          public Set<Object> getSingletons() {
            return Set.of(new TeaResource());
          }
        };

    assertThat(ListedResources.ofThisModuleAlone(application)).isFalse();
  }

  @Test
  void requestIsServedWhereTheMarkIsAndAnsweredWith404WithoutIt() {
    ContainerRequestContext request = request();

    new ListedMark().filter(request);
    new ListedOnlyFilter().filter(request);
    assertThat(aborted).isEmpty();

    new ListedOnlyFilter().filter(request());
    assertThat(aborted).extracting(Response::getStatus).containsExactly(404);
  }

  @Test
  void everyResourceOfTheModuleAnswersOnlyWhereItIsListed() {
    assertThat(all())
        .filteredOn(type -> type.isAnnotationPresent(Path.class))
        .isNotEmpty()
        .allMatch(type -> type.isAnnotationPresent(ListedOnly.class));
    assertThat(PaypleCallbacks.resources()).contains(ListedMark.class, ListedOnlyFilter.class);
    assertThat(PaypleOperations.resources()).contains(ListedMark.class, ListedOnlyFilter.class);
    assertThat(ListedOnlyFilter.class).hasAnnotations(ListedOnly.class, Provider.class);
    assertThat(ListedMark.class).hasAnnotation(ListedOnly.class);
    assertThat(ListedMark.class.isAnnotationPresent(Provider.class)).isFalse();
    assertThat(ListedMark.class.getAnnotation(Priority.class).value())
        .isLessThan(ListedOnlyFilter.class.getAnnotation(Priority.class).value());
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

  private ContainerRequestContext request() {
    Map<Object, Object> properties = new HashMap<>();
    UriInfo address =
        (UriInfo)
            Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> URI.create("http://localhost/shop/api/"));
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            ContainerRequestContext.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "setProperty" -> properties.put(arguments[0], arguments[1]);
                  case "getProperty" -> properties.get(arguments[0]);
                  case "getUriInfo" -> address;
                  case "abortWith" -> {
                    aborted.add((Response) arguments[0]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
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
