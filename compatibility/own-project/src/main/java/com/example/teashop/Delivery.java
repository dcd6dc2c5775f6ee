package com.example.teashop;

import io.github.payple4ee.event.PaymentCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Logger;

/** Sends what was paid. */
@ApplicationScoped
public class Delivery {

  private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

  void paid(@Observes PaymentCompleted event) {
    // runs in the transaction in which the event is marked as delivered; when it throws, it is called again later
    LOG.info(() -> "Order " + event.orderId() + " is paid: " + event.amount() + " won");
  }
}
