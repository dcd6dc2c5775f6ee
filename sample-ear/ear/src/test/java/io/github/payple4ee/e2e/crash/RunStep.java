// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

/**
 * A step of a run at which the server is killed.
 *
 * @param phase what the run is doing
 * @param step the step as {@link CrashAgent} notes it
 * @param time which step of this name in the phase, 1 for the first one
 * @param words what the table in the documents says
 */
record RunStep(RunPhase phase, String step, int time, String words) {

  static RunStep planning(String step, String words) {
    return new RunStep(RunPhase.PLAN, step, 1, words);
  }

  static RunStep announcing(String step, String words) {
    return new RunStep(RunPhase.NOTICE, step, 1, words);
  }

  static RunStep charging(String step, String words) {
    return new RunStep(RunPhase.CHARGE, step, 1, words);
  }

  static RunStep retrying(String step, String words) {
    return new RunStep(RunPhase.RETRY, step, 1, words);
  }

  /** The same at the second step of this name: the first one is that of the authentication. */
  RunStep ofTheCharge() {
    return new RunStep(phase, step, 2, words);
  }

  /** Prints what the table says. */
  @Override
  public String toString() {
    return words;
  }
}
