// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Activates a request context in a thread. The controllers are pooled, because the container looks
 * its context up for each new controller. One thread at a time uses a controller.
 */
@ApplicationScoped
public class RequestContexts {

  private final Instance<RequestContextController> controllers;
  private final Queue<Instance.Handle<RequestContextController>> idle =
      new ConcurrentLinkedQueue<>();

  @Inject
  RequestContexts(Instance<RequestContextController> controllers) {
    this.controllers = controllers;
  }

  /** Required by the proxy of the scope. */
  RequestContexts() {
    this(null);
  }

  /**
   * Does the work in the request context of this thread, or else in a new context that ends with
   * the work.
   */
  public void within(Runnable work) {
    Instance.Handle<RequestContextController> handle = idle.poll();
    if (handle == null) {
      handle = controllers.getHandle();
    }
    RequestContextController request = handle.get();
    boolean begun = request.activate();
    try {
      work.run();
    } finally {
      if (begun) {
        request.deactivate();
      }
      idle.add(handle);
    }
  }

  @PreDestroy
  void close() {
    idle.forEach(Instance.Handle::destroy);
    idle.clear();
  }
}
