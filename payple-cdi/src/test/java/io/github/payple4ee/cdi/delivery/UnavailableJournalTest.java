// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.payple4ee.cdi.journal.JournalException;
import io.github.payple4ee.cdi.journal.LineId;
import io.github.payple4ee.cdi.journal.Outbox;
import io.github.payple4ee.cdi.journal.OutboxEntry;
import io.github.payple4ee.cdi.journal.ServerTransaction;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database that fails during a delivery does not hide the result of the operation")
class UnavailableJournalTest {

  private static final OutboxEntry EVENT =
      new OutboxEntry(
          new LineId("order-1", 1), new PaymentAbandoned("order-1", 15_000, Instant.EPOCH));

  private final List<String> asked = new ArrayList<>();
  private RuntimeException failure =
      new JournalException(new SQLException("the connection broke", "08006"));
  private WeldContainer container;

  @BeforeEach
  void start() {
    container = new Weld().disableDiscovery().addBeanClass(ServerTransaction.class).initialize();
  }

  @AfterEach
  void stop() {
    container.shutdown();
  }

  private EventDispatcher dispatcher() {
    return new EventDispatcher(
        new Unavailable(), null, container.select(ServerTransaction.class).get(), null);
  }

  @Test
  void eventOfAnOperationStaysDue() {
    assertThatCode(() -> dispatcher().dispatch(List.of(EVENT))).doesNotThrowAnyException();

    assertThat(asked).containsExactly("deliver", "postpone");
  }

  @Test
  void eventsOfAnOrderStayDue() {
    assertThatCode(() -> dispatcher().dispatch("order-1")).doesNotThrowAnyException();

    assertThat(asked).containsExactly("undelivered");
  }

  @Test
  void eventOfANewerVersionStaysDue() {
    failure = new IllegalStateException("an event of a newer version");

    assertThatCode(() -> dispatcher().dispatch("order-1")).doesNotThrowAnyException();

    assertThat(asked).containsExactly("undelivered");
  }

  /** A journal that cannot be used. */
  private final class Unavailable implements Outbox {

    private RuntimeException failed(String work) {
      asked.add(work);
      return failure;
    }

    @Override
    public List<OutboxEntry> undelivered(String orderId) {
      throw failed("undelivered");
    }

    @Override
    public List<String> undelivered(int most) {
      throw failed("undelivered");
    }

    @Override
    public void deliver(OutboxEntry event, Consumer<PaymentEvent> observers) {
      throw failed("deliver");
    }

    @Override
    public void postpone(LineId id) {
      throw failed("postpone");
    }
  }
}
