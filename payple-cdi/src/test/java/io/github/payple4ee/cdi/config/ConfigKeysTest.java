// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Editors complete the keys that the module reads, with the defaults that it has")
class ConfigKeysTest {

  private static final Map<String, String> SIMULATOR = Map.of("payple.environment", "simulator");

  static Stream<ConfigProperty> withDefaults() {
    return declared().filter(key -> !key.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE));
  }

  private static Stream<ConfigProperty> declared() {
    return Stream.of(ConfigKeys.class.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(ConfigProperty.class))
        .map(field -> field.getAnnotation(ConfigProperty.class));
  }

  @Test
  void declaredKeysAreThoseThatAreRead() {
    assertThat(declared().map(ConfigProperty::name))
        .containsExactlyInAnyOrderElementsOf(config(SIMULATOR).keys());
  }

  @ParameterizedTest
  @MethodSource("withDefaults")
  void defaultIsWhatTheModuleTakesWithoutTheKey(ConfigProperty key) {
    Map<String, String> given = new HashMap<>(SIMULATOR);
    given.put(key.name(), key.defaultValue());

    assertThat(values(config(given))).isEqualTo(values(config(SIMULATOR)));
  }

  @Test
  void everyChoiceThatAnEditorOffersIsRead() {
    for (Field field : ConfigKeys.class.getDeclaredFields()) {
      if (!field.getType().isEnum() || field.getName().equals("environment")) {
        continue;
      }
      for (Object constant : field.getType().getEnumConstants()) {
        Map<String, String> given = new HashMap<>(SIMULATOR);
        given.put("payple.client-key", "client-key-1");
        given.put(field.getAnnotation(ConfigProperty.class).name(), ((Enum<?>) constant).name());

        assertThat(config(given)).as(field.getName() + " " + constant).isNotNull();
      }
    }
  }

  private static PaypleConfig config(Map<String, String> given) {
    return PaypleConfig.from(
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(given, "given", 100))
            .build());
  }

  private static List<Boolean> believed(PaypleConfig config) {
    Endpoints endpoints = config.endpoints();
    return Stream.of(
            "/php/PayCardConfirmAct.php",
            "/php/PayConfirmAct.php",
            "/api/v1/payments/cards/approval/confirm",
            "/php/another.php")
        .map(path -> endpoints.confirmPaths().contain(endpoints.url().resolve(path)))
        .toList();
  }

  private static List<Object> values(PaypleConfig config) {
    return List.of(
        config.endpoints().url(),
        config.endpoints().confirmAddress(),
        believed(config),
        config.window(),
        config.limits(),
        config.lookups(),
        config.visitors(),
        config.journal().schemaCreated(),
        config.journal().lazyDelivery(),
        config.refundsLatePayments(),
        config.preflight());
  }
}
