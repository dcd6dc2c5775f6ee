// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Secret;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import io.github.payple4ee.client.ChargeMessage;
import io.github.payple4ee.client.ChargeResponse;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The module's client alone: interceptor, authentication, filter and dialect, and no journal. */
@ApplicationScoped
@Named("client")
public class ClientWork implements Work {

  @Inject private @RestClient PaypleClient client;

  @Override
  public Caller caller(Run run) {
    return number -> {
      String payer = Merchant.payer(number);
      ChargeRequest request =
          ChargeRequest.of(run.orderId(number), payer, Merchant.GOODS, Merchant.AMOUNT);
      ChargeResponse answer =
          client.charge(
              Envelope.of(ChargeMessage.of(request, Secret.of(Merchant.billingKey(payer)))));
      if (!answer.success()
          || !Objects.equals(answer.total(), Merchant.AMOUNT)
          || !request.orderId().equals(answer.orderId())) {
        throw new IllegalStateException("Not charged: " + answer);
      }
    };
  }
}
