// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/**
 * Keeps CDI from looking for beans in the two client interfaces. They have a scope, so that they
 * are found on every server, and no constructor, so Weld would warn of each at every start
 * (WELD-000167). MicroProfile REST Client sees them all the same, and makes their beans.
 */
public class ClientInterfaces implements Extension {

  /** For the service loader. */
  public ClientInterfaces() {}

  void leaveOut(@Observes ProcessAnnotatedType<PaypleClient> type) {
    type.veto();
  }

  void leaveOutToo(@Observes ProcessAnnotatedType<PaypleAuthClient> type) {
    type.veto();
  }
}
