// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Tells whether the caller is in a transaction of its own. Observers then wait for the resolver: in
 * the caller's thread they could wait for a row that the caller itself has locked.
 */
@Dependent
public class CallerTransaction {

  private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

  /** For the container. */
  public CallerTransaction() {}

  // the name is fixed; nothing of a request reaches the directory
  @SuppressWarnings("BanJNDI")
  boolean active() {
    try {
      TransactionSynchronizationRegistry registry = InitialContext.doLookup(REGISTRY);
      return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (NamingException outsideOfAServer) {
      return false;
    }
  }
}
