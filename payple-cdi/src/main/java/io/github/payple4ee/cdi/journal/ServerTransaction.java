// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The transaction of the current thread. The module finds the server's registry by its standard
 * JNDI name or, without JNDI, as a CDI bean.
 */
@Dependent
public class ServerTransaction {

  private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

  // one object for all threads, because its methods refer to the calling thread
  private volatile @Nullable TransactionSynchronizationRegistry found;
  private final @Nullable Instance<TransactionSynchronizationRegistry> beans;

  @Inject
  ServerTransaction(Instance<TransactionSynchronizationRegistry> beans) {
    this.beans = beans;
  }

  /** Uses this registry instead of the server's; null for none. */
  ServerTransaction(@Nullable TransactionSynchronizationRegistry registry) {
    this.beans = null;
    this.found = registry;
  }

  /** Whether the thread is in a transaction. */
  public boolean active() {
    TransactionSynchronizationRegistry registry = registry();
    return registry != null && registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  /** Whether the thread is in no transaction; false when no registry is available. */
  boolean absent() {
    TransactionSynchronizationRegistry registry = registry();
    return registry != null && registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
  }

  /**
   * Marks the transaction for rollback only.
   *
   * @return false when it could not be marked: there is no registry, or the transaction has ended
   */
  boolean markForRollback() {
    TransactionSynchronizationRegistry registry = registry();
    if (registry == null) {
      return false;
    }
    try {
      registry.setRollbackOnly();
      return registry.getRollbackOnly();
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  private @Nullable TransactionSynchronizationRegistry registry() {
    if (found == null) {
      found = lookup();
    }
    if (found == null && beans != null && beans.isResolvable()) {
      found = beans.get();
    }
    return found;
  }

  // the name is fixed and never comes from a request
  @SuppressWarnings("BanJNDI")
  private static @Nullable TransactionSynchronizationRegistry lookup() {
    try {
      return InitialContext.doLookup(REGISTRY);
    } catch (NamingException outsideOfAServer) {
      return null;
    }
  }
}
