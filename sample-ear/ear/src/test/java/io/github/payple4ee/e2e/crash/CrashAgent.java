// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Runs in the server's process and cuts its power at a step: before and after each write to the
 * journal, each call to Payple, each answer and each event, and for subscriptions each thing that a
 * run does. Each instant is there once: what comes after one step and before the next, with nothing
 * in between, is the same power cut. The module itself knows nothing of it, so classes and methods
 * are named here as text: the agent writes down which places it wants and which of them it found,
 * and {@link PowerSwitch#requireAllSteps()} compares them.
 */
public final class CrashAgent {

  /** The places of an operation. */
  static final String OPERATIONS = "operations";

  /** The places of an operation, and those of a run. */
  static final String RUNS = "runs";

  private static final String CDI = "io.github.payple4ee.cdi.";
  private static final String ENGINE = "io.github.payple4ee.recurring.engine.";
  private static final String OBSERVER = "io.github.payple4ee.sample.EventBook";
  // evidence at work on a locked row: afterwards only the commit is missing
  private static final String TRANSITION = CDI + "journal.Transition";
  private static final String DISPATCHER = CDI + "delivery.EventDispatcher";
  private static final ElementMatcher<MethodDescription> DISPATCH =
      ElementMatchers.<MethodDescription>named("dispatch").and(takesArguments(List.class));

  /** The file with a line for each place at which steps are to be noted. */
  static final String WANTED = "wanted";

  /** The file with the lines of those that were found in a class of the server. */
  static final String FOUND = "found";

  private CrashAgent() {}

  /** Called by the virtual machine before the server, with the places and the folder. */
  public static void premain(String argument, Instrumentation instrumentation) {
    String[] parts = argument.split(",", 2);
    System.setProperty("payple.crash.folder", parts[1]);
    AgentBuilder agent = new AgentBuilder.Default().disableClassFormatChanges();
    agent = steps(agent, TRANSITION, Before.class, named("apply"));
    agent = steps(agent, TRANSITION, After.class, named("apply"));
    agent = steps(agent, CDI + "client.PaypleCall", Before.class, named("once"));
    agent = steps(agent, CDI + "client.EnvelopeFilter", After.class, named("filter"));
    agent = steps(agent, DISPATCHER, Before.class, DISPATCH);
    agent = steps(agent, OBSERVER, After.class, named("store"));
    agent = steps(agent, DISPATCHER, After.class, DISPATCH);
    if (parts[0].equals(RUNS)) {
      agent = stepsOfARun(agent);
    }
    agent.installOn(instrumentation);
  }

  private static AgentBuilder stepsOfARun(AgentBuilder operations) {
    AgentBuilder agent = steps(operations, ENGINE + "Planner", Before.class, named("plan"));
    agent = steps(agent, ENGINE + "InstalmentStore", After.class, named("add"));
    agent = steps(agent, ENGINE + "Announcement", Before.class, named("of"));
    agent = steps(agent, ENGINE + "Rounds", After.class, named("one"));
    agent = steps(agent, ENGINE + "RunStore", After.class, named("update"));
    agent = steps(agent, ENGINE + "Claims", Before.class, named("claim"));
    agent = steps(agent, ENGINE + "Claims", After.class, named("claim"));
    agent = steps(agent, ENGINE + "ChargeRun", Before.class, named("charge"));
    agent = steps(agent, ENGINE + "ChargeOutcomeRecorder", Before.class, named("paidAsUsual"));
    agent = steps(agent, ENGINE + "ChargeOutcomeRecorder", Before.class, named("declined"));
    agent = steps(agent, OBSERVER, Before.class, named("store"));
    return steps(agent, ENGINE + "RunControl", After.class, named("learn"));
  }

  private static AgentBuilder steps(
      AgentBuilder agent,
      String type,
      Class<?> step,
      ElementMatcher<? super MethodDescription> methods) {
    String place = step.getSimpleName() + ' ' + methods + " of " + type;
    note(WANTED, place);
    return agent
        .type(named(type))
        .transform(
            (builder, description, loader, module, domain) -> {
              if (!description.getDeclaredMethods().filter(methods).isEmpty()) {
                note(FOUND, place);
              }
              return builder.visit(Advice.to(step).on(methods));
            });
  }

  private static void note(String file, String place) {
    try {
      Files.writeString(
          Path.of(System.getProperty("payple.crash.folder"), file),
          place + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
