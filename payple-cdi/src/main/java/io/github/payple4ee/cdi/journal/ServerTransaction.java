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
 * The transaction of the current thread, as far as the server lets the module see it: by the JNDI
 * name that every server has, or, where there is no JNDI, by a CDI bean.
 */
@Dependent
public class ServerTransaction {

  private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

  // one for all threads: each of its methods is about the thread that calls it
  private volatile @Nullable TransactionSynchronizationRegistry found;
  private final @Nullable Instance<TransactionSynchronizationRegistry> beans;

  @Inject
  ServerTransaction(Instance<TransactionSynchronizationRegistry> beans) {
    this.beans = beans;
  }

  /** With a registry that is there already; null for none. */
  ServerTransaction(@Nullable TransactionSynchronizationRegistry registry) {
    this.beans = null;
    this.found = registry;
  }

  /** Whether the thread is in a transaction. */
  public boolean active() {
    TransactionSynchronizationRegistry registry = registry();
    return registry != null && registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  /** Whether the thread is in no transaction; false when there is no registry that could tell. */
  boolean absent() {
    TransactionSynchronizationRegistry registry = registry();
    return registry != null && registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
  }

  /**
   * Marks the transaction, so that it can only be rolled back.
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

  // the name is fixed; nothing of a request reaches the directory
  @SuppressWarnings("BanJNDI")
  private static @Nullable TransactionSynchronizationRegistry lookup() {
    try {
      return InitialContext.doLookup(REGISTRY);
    } catch (NamingException outsideOfAServer) {
      return null;
    }
  }
}
