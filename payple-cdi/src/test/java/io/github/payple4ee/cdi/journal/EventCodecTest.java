// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.CashReceiptState;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.AccountNotRegistered;
import io.github.payple4ee.event.AccountRegistered;
import io.github.payple4ee.event.AccountRemoved;
import io.github.payple4ee.event.CardNotRegistered;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.CashReceiptChanged;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

  private static final Instant AT = Instant.parse("2026-11-22T03:00:00.123Z");

  static Stream<PaymentEvent> events() {
    return Stream.of(
        new AccountNotRegistered("order-1", "1234", AT),
        new AccountRegistered("account-1", "1234", AT),
        new AccountRemoved("account-1", "1234", AT),
        new CardNotRegistered("order-1", "1234", AT),
        new CardRegistered("card-1", "1234", AT),
        new CardRemoved("card-1", "1234", AT),
        new CashReceiptChanged("order-1", 15_000, CashReceiptState.ISSUED, "M-1", AT),
        new PaymentAbandoned("order-1", 15_000, AT),
        new PaymentCancelled("order-1", 500, "r-1", 1_500, 13_500, AT),
        new PaymentCompleted("order-1", 9_999_999_999L, AT),
        new PaymentDeclined("order-1", 15_000, new Refusal("3112", "한도가 \"초과\"하였습니다."), AT),
        new PaymentDeclined("order-1", 15_000, new Refusal(null, null), AT),
        new PaymentInDoubt("order-1", 15_000, AT),
        new PaymentMismatched("order-1", 15_000, "claims another amount", AT),
        new PaymentNeedsReview("order-1", 15_000, AT),
        new PaymentNotCharged("order-1", 15_000, AT));
  }

  @ParameterizedTest
  @MethodSource("events")
  void eventIsReadAsItWasWritten(PaymentEvent event) {
    assertThat(EventCodec.decode(EventCodec.type(event), EventCodec.encode(event)))
        .isEqualTo(event);
  }

  @Test
  void everyKindOfEventIsKnown() {
    assertThat(events().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(PaymentEvent.class.getPermittedSubclasses());
  }

  @Test
  void formThatWasStoredOnceIsReadForEver() {
    assertThat(
            EventCodec.decode(
                "PaymentCompleted",
                "{\"orderId\":\"order-1\",\"amount\":15000,\"at\":\"2026-11-22T03:00:00.123Z\"}"))
        .isEqualTo(new PaymentCompleted("order-1", 15_000, AT));
  }

  @Test
  void eventOfALaterVersionIsNotMistakenForAnother() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                EventCodec.decode(
                    "PaymentTeleported",
                    "{\"orderId\":\"order-1\",\"amount\":1,\"at\":\"2026-11-22T03:00:00Z\"}"))
        .withMessageContaining("PaymentTeleported");
  }
}
