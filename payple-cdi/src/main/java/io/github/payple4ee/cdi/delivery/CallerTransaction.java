// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.delivery;

import jakarta.annotation.Nullable;
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

  // one for all threads: each of its methods is about the thread that calls it
  private volatile @Nullable TransactionSynchronizationRegistry found;

  /** For the container. */
  public CallerTransaction() {}

  boolean active() {
    TransactionSynchronizationRegistry registry = registry();
    return registry != null && registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  // the name is fixed; nothing of a request reaches the directory
  @SuppressWarnings("BanJNDI")
  private @Nullable TransactionSynchronizationRegistry registry() {
    if (found == null) {
      try {
        found = InitialContext.doLookup(REGISTRY);
      } catch (NamingException outsideOfAServer) {
        return null;
      }
    }
    return found;
  }
}
