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
 * journal, each call to Payple, each answer and each event. The module itself knows nothing of it.
 */
public final class CrashAgent {

  private CrashAgent() {}

  /** Called by the virtual machine before the server. */
  public static void premain(String folder, Instrumentation instrumentation) {
    System.setProperty("payple.crash.folder", folder);
    AgentBuilder agent = new AgentBuilder.Default().disableClassFormatChanges();
    agent =
        steps(
            agent,
            "io.github.payple4ee.cdi.journal.DatabaseJournal",
            "open",
            "charge",
            "transition",
            "deliver",
            "postpone");
    agent = steps(agent, "io.github.payple4ee.cdi.client.Exchange", "once");
    agent = steps(agent, "io.github.payple4ee.cdi.client.Authenticator", "authenticate");
    agent = steps(agent, "io.github.payple4ee.cdi.client.EnvelopeFilter", "filter");
    agent = steps(agent, "io.github.payple4ee.cdi.EventDispatcher", "dispatch");
    agent = steps(agent, "io.github.payple4ee.sample.EventBook", "hear");
    agent.installOn(instrumentation);
  }

  private static AgentBuilder steps(AgentBuilder agent, String type, String... methods) {
    return agent
        .type(named(type))
        .transform(
            (builder, description, loader, module, domain) ->
                builder.visit(Advice.to(Step.class).on(isMethod().and(namedOneOf(methods)))));
  }
}
