// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Decision;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Foreign texts are shortened and masked when evidence is made, not while a row is locked. */
class PreparedEvidenceTest {

  private static final String HOSTILE =
      "010-1234-5678 \u202E\u200B" + ".".repeat(60_000) + "a@b.example";
  // names that the module itself makes, or that were bounded before
  private static final Set<String> NO_MESSAGES =
      Set.of("keyDigest", "origin", "refundId", "receipt");

  @ParameterizedTest
  @MethodSource("evidence")
  void textOfEvidenceIsPreparedBeforeTheTransaction(Class<? extends Record> type)
      throws ReflectiveOperationException {
    Record evidence = filled(type);
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = component.getAccessor().invoke(evidence);
      String text = value instanceof Refusal refusal ? refusal.message() : text(value);
      if (text != null && !NO_MESSAGES.contains(component.getName()) && !traded(type, component)) {
        assertThat(text)
            .as(type.getSimpleName() + "." + component.getName())
            .hasSizeLessThanOrEqualTo(500)
            .doesNotContain("1234", "\u202E", "\u200B", "@");
      }
    }
  }

  static Stream<Class<?>> evidence() {
    return EvidenceClasses.of(Evidence.class);
  }

  private static boolean traded(Class<?> type, RecordComponent component) {
    return type == RefundEvidence.Refunded.class && component.getName().equals("tradeNumber");
  }

  private static String text(Object value) {
    return value instanceof String text ? text : null;
  }

  private static Record filled(Class<? extends Record> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    var constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(Arrays.stream(types).map(PreparedEvidenceTest::value).toArray());
  }

  private static Object value(Class<?> type) {
    if (type == String.class) {
      return HOSTILE;
    }
    if (type == Refusal.class) {
      return new Refusal("9999", HOSTILE);
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == long.class) {
      return 100L;
    }
    if (type == int.class) {
      return 1;
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    if (type == Duration.class) {
      return Duration.ZERO;
    }
    if (type == Phase.class) {
      return Phase.SENT;
    }
    if (type == Decision.class) {
      return Decision.charged("order-1", 15_000, "seen, 010-1234-5678", "kim");
    }
    return null;
  }
}
