// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * Runs in the server's process and cuts its power at a step: before and after each write to the
 * journal, each call to Payple, each answer and each event. Each instant is there once: what comes
 * after one step and before the next, with nothing in between, is the same power cut. The module
 * itself knows nothing of it.
 */
public final class CrashAgent {

  private static final String CDI = "io.github.payple4ee.cdi.";
  private static final String JOURNAL = CDI + "journal.DatabaseJournal";

  private CrashAgent() {}

  /** Called by the virtual machine before the server. */
  public static void premain(String folder, Instrumentation instrumentation) {
    System.setProperty("payple.crash.folder", folder);
    AgentBuilder agent = new AgentBuilder.Default().disableClassFormatChanges();
    agent = steps(agent, JOURNAL, Before.class, "charge", "transition");
    agent = steps(agent, JOURNAL, After.class, "charge", "transition");
    agent = steps(agent, CDI + "client.Exchange", Before.class, "once");
    agent = steps(agent, CDI + "client.EnvelopeFilter", After.class, "filter");
    agent = steps(agent, CDI + "EventDispatcher", Before.class, "dispatch");
    agent = steps(agent, "io.github.payple4ee.sample.EventBook", After.class, "hear");
    agent = steps(agent, CDI + "EventDispatcher", After.class, "dispatch");
    agent.installOn(instrumentation);
  }

  private static AgentBuilder steps(
      AgentBuilder agent, String type, Class<?> step, String... methods) {
    return agent
        .type(named(type))
        .transform(
            (builder, description, loader, module, domain) ->
                builder.visit(Advice.to(step).on(isMethod().and(namedOneOf(methods)))));
  }
}
