// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/**
 * Vetoes the two client interfaces as CDI beans. They have a scope, so that every server finds
 * them, but no constructor, so Weld would log a warning for each of them at every start
 * (WELD-000167). MicroProfile REST Client finds them nevertheless, and creates their beans.
 */
public class ClientInterfaces implements Extension {

  /** Required by the service loader. */
  public ClientInterfaces() {}

  void leaveOut(@Observes ProcessAnnotatedType<PaypleClient> type) {
    type.veto();
  }

  void leaveOutToo(@Observes ProcessAnnotatedType<PaypleAuthClient> type) {
    type.veto();
  }
}
