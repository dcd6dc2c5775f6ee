// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a simulator on a free port for JUnit 5 tests. Test methods receive it as a parameter of type
 * {@link PaypleSimulator}.
 *
 * <p>With {@code @ExtendWith} on the class, or as a static {@code @RegisterExtension} field, the
 * extension starts one simulator per class, which nested classes share. As an instance field it
 * starts one per test. The ledger of a simulator is shared by its tests, so each test uses order
 * ids of its own.
 *
 * <pre>{@code
 * @ExtendWith(PaypleSimulatorExtension.class)
 * class CheckoutTest {
 *   @Test
 *   void paid(PaypleSimulator payple) {
 *     // payple.url() is payple.url of the shop
 *   }
 * }
 * }</pre>
 */
public final class PaypleSimulatorExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {

  private final SimulatorOptions options;

  /** With the default options. */
  public PaypleSimulatorExtension() {
    this(SimulatorOptions.defaults());
  }

  /** With these options; leave the port at 0. */
  public PaypleSimulatorExtension(SimulatorOptions options) {
    this.options = options;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    startUnlessRunning(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    startUnlessRunning(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    closeIfStartedHere(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    closeIfStartedHere(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PaypleSimulator.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return store(context).get(PaypleSimulator.class);
  }

  private void startUnlessRunning(ExtensionContext context) {
    if (store(context).get(PaypleSimulator.class) == null) {
      store(context).put(PaypleSimulator.class, PaypleSimulator.start(options));
    }
  }

  // remove() looks at this context only, so that the end of a nested class does not stop its
  // parent's simulator
  private void closeIfStartedHere(ExtensionContext context) {
    PaypleSimulator simulator = store(context).remove(PaypleSimulator.class, PaypleSimulator.class);
    if (simulator != null) {
      simulator.close();
    }
  }

  private ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(
        ExtensionContext.Namespace.create(PaypleSimulatorExtension.class, this));
  }
}
