// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.journal.LineId;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.Transmission;
import io.github.payple4ee.client.WireFields;
import io.github.payple4ee.recurring.ChargeHours;
import io.github.payple4ee.recurring.Ladder;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A record that is filled to its last text: each text is a marker with the name of the component
 * that it is in, and is valid as an order id, a number of a buyer, a name and a key.
 */
final class Marked {

  private static final int CHOICES = 200;

  private final Map<String, String> markers = new LinkedHashMap<>();
  private int choice;

  private Marked() {}

  /** The names of the components whose texts the filled record prints, its own and nested ones. */
  static Set<String> printedBy(Class<? extends Record> type) throws ReflectiveOperationException {
    Marked marked = new Marked();
    String printed = marked.filled(type).toString();
    return marked.markers.entrySet().stream()
        .filter(marker -> printed.contains(marker.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Object filled(Class<?> type) throws ReflectiveOperationException {
    IllegalArgumentException refused = null;
    for (choice = 0; choice < CHOICES; choice++) {
      try {
        return record(type);
      } catch (InvocationTargetException rule) {
        if (!(rule.getCause() instanceof IllegalArgumentException broken)) {
          throw rule;
        }
        refused = broken;
      }
    }
    throw new IllegalStateException("No choice of constants fills " + type, refused);
  }

  private Object record(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int index = 0; index < components.length; index++) {
      values[index] = value(components[index].getGenericType(), components[index].getName());
    }
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private Object value(Type type, String name) throws ReflectiveOperationException {
    if (type instanceof TypeVariable<?> variable) {
      Type bound = variable.getBounds()[0];
      return value(bound == Object.class ? String.class : bound, name);
    }
    if (type instanceof ParameterizedType parameterized) {
      Type[] parts = parameterized.getActualTypeArguments();
      if (parameterized.getRawType() == Map.class) {
        // names are no secret
        Object key = parts[0] == String.class ? "PCD_PAY_OID" : value(parts[0], name);
        return Map.of(key, value(parts[1], name));
      }
      if (parameterized.getRawType() == List.class && parts[0] == Integer.class) {
        return List.of(1, 2);
      }
      if (parameterized.getRawType() == List.class) {
        return List.of(value(parts[0], name), value(parts[0], name));
      }
      if (parameterized.getRawType() == Set.class) {
        return Set.of(value(parts[0], name));
      }
      return parameterized.getRawType() == Optional.class
          ? Optional.of(value(parts[0], name))
          : value(parameterized.getRawType(), name);
    }
    return ofClass((Class<?>) type, name);
  }

  private Object ofClass(Class<?> type, String name) throws ReflectiveOperationException {
    Object plain = plain(type, name);
    if (plain != null) {
      return plain;
    }
    if (type == Class.class) {
      return Object.class;
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[chosen(type.getName(), constants.length)];
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isSealed()) {
      Class<?>[] kinds = type.getPermittedSubclasses();
      return ofClass(kinds[chosen(type.getName(), kinds.length)], name);
    }
    if (type.isInterface()) {
      // an object of the container, which prints its own name
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) ->
              method.getName().equals("toString") ? type.getName() : null);
    }
    return ofConstructor(type, name);
  }

  /** One of several: rules bind constants to one another, so each kind has its own sequence. */
  private int chosen(String kind, int several) {
    int mixed = choice * 0x9E3779B9 ^ kind.hashCode() * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 15) * 0xC2B2AE35;
    return Math.floorMod(mixed ^ mixed >>> 13, several);
  }

  private Object ofConstructor(Class<?> type, String name) throws ReflectiveOperationException {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .min(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow(() -> new IllegalStateException("No idea how to fill a " + type));
    Class<?>[] types = constructor.getParameterTypes();
    Object[] values = new Object[types.length];
    for (int index = 0; index < types.length; index++) {
      values[index] = ofClass(types[index], name);
    }
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private Object plain(Class<?> type, String name) {
    Map<Class<?>, Object> values = new LinkedHashMap<>();
    values.put(String.class, text(name));
    values.put(Ladder.class, Ladder.USUAL);
    values.put(ChargeHours.class, ChargeHours.USUAL);
    values.put(double.class, 1.0);
    values.put(Secret.class, Secret.of(marker(name)));
    values.put(SecretKey.class, new SecretKeySpec(marker(name).getBytes(UTF_8), "AES"));
    values.put(URI.class, URI.create("https://cpay.payple.kr/x?token=" + marker(name)));
    values.put(NotSentException.class, new NotSentException(marker(name)));
    values.put(RuntimeException.class, new IllegalStateException(marker(name)));
    values.put(WireFields.class, answer());
    values.put(Transmission.class, new Transmission());
    // its order id, which is public
    values.put(LineId.class, new LineId("order-1", 1));
    values.put(byte[].class, new byte[32]);
    values.put(Iterable.class, List.of());
    values.put(long.class, 1000L);
    values.put(Long.class, 1000L);
    values.put(int.class, 1);
    values.put(Integer.class, 1);
    values.put(boolean.class, chosen(name, 2) == 1);
    values.put(Boolean.class, chosen(name, 2) == 1);
    values.put(BigDecimal.class, BigDecimal.TEN);
    values.put(OptionalLong.class, OptionalLong.of(1000));
    values.put(Instant.class, Instant.EPOCH);
    values.put(Duration.class, duration(name));
    values.put(LocalTime.class, LocalTime.of(name.equals("from") ? 9 : 21, 0));
    values.put(LocalDate.class, LocalDate.EPOCH);
    values.put(LocalDateTime.class, LocalDateTime.MIN);
    values.put(YearMonth.class, YearMonth.of(2026, 11));
    return values.get(type);
  }

  private static Duration duration(String name) {
    if (name.startsWith("system")) {
      return Duration.ofHours(1);
    }
    return Duration.ofSeconds(name.equals("deadline") ? 20 : 5);
  }

  private String text(String name) {
    if (name.endsWith("Hash")) {
      return "0".repeat(54) + marker(name);
    }
    return name.endsWith("Path") ? "/" + marker(name) : marker(name);
  }

  private WireFields answer() {
    Map<PaypleField, String> names = new EnumMap<>(PaypleField.class);
    names.put(PaypleField.RESULT, "code");
    names.put(PaypleField.CODE, "code");
    names.put(PaypleField.ORDER_ID, "orderId");
    Map<String, String> values = new LinkedHashMap<>();
    for (PaypleField field : PaypleField.values()) {
      String name = names.getOrDefault(field, "answer");
      field.spellings().forEach(spelling -> values.put(spelling, marker(name)));
    }
    values.put("PCD_FIELD_OF_TOMORROW", marker("answer"));
    return WireFields.of(values);
  }

  // a buyer's own number is the number of the request that names him
  private String marker(String component) {
    String name = component.equals("number") ? "payerNumber" : component;
    return markers.computeIfAbsent(
        name, one -> String.format("7%09d", (one.hashCode() & 0x7fffffff) % 1_000_000_000));
  }
}
