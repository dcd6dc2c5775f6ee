// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.Secret;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.PaypleResponse;
import io.github.payple4ee.client.WireFields;
import jakarta.annotation.Nullable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Creates a response from the fields of an answer. Each component takes the field that its {@link
 * JsonbProperty} names, in any spelling of {@link PaypleField}.
 */
public final class ResponseBinding {

  private static final Map<Class<?>, ResponseBinding> BINDINGS =
      records(PaypleResponse.class)
          .collect(Collectors.toUnmodifiableMap(type -> type, ResponseBinding::new));

  private final Constructor<?> constructor;
  private final List<Function<WireFields, Object>> components;

  private ResponseBinding(Class<?> type) {
    RecordComponent[] declared = type.getRecordComponents();
    this.components = Arrays.stream(declared).map(ResponseBinding::component).toList();
    try {
      this.constructor =
          type.getConstructor(
              Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(type + " has no canonical constructor", impossible);
    }
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ResponseBinding::records)
        : Stream.of(type);
  }

  /** Creates a response of this type. */
  public static <R extends PaypleResponse> R bind(Class<R> type, WireFields fields) {
    return type.cast(BINDINGS.get(type).create(fields));
  }

  /** The same response, with stars where a text repeats a secret of the request. */
  static <R extends PaypleResponse> R concealing(R response, Iterable<Secret> secrets) {
    WireFields concealed = response.fields().concealing(secrets);
    if (concealed == response.fields()) {
      return response;
    }
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) response.getClass();
    return bind(type, concealed);
  }

  private Object create(WireFields fields) {
    Object[] values = components.stream().map(component -> component.apply(fields)).toArray();
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          constructor.getDeclaringClass() + " cannot be created", impossible);
    }
  }

  private static Function<WireFields, Object> component(RecordComponent component) {
    // components do not have the annotation, only the members that they declare
    JsonbProperty named = component.getAccessor().getAnnotation(JsonbProperty.class);
    if (named == null) {
      return fields -> fields;
    }
    PaypleField field = PaypleField.named(named.value()).orElseThrow();
    Class<?> type = component.getType();
    if (type == Long.class) {
      return fields -> won(fields, field);
    }
    if (type == LocalDateTime.class) {
      return fields -> fields.time(field).orElse(null);
    }
    return type == Secret.class
        ? fields -> fields.value(field).map(Secret::of).orElse(null)
        : fields -> fields.value(field).orElse(null);
  }

  private static @Nullable Long won(WireFields fields, PaypleField field) {
    return fields.won(field).isPresent() ? fields.won(field).getAsLong() : null;
  }
}
