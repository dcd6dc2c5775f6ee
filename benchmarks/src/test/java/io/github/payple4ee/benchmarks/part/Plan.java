// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long and how often.
 *
 * @param slot how long each thing is measured in a round
 * @param warmUp how long each thing is done before, at least
 * @param warmOperations how often it is done before, unless that takes ten times as long
 * @param rounds how often each is measured, in turn with the others
 * @param schemes how Payple is spoken with
 * @param callers how many at a time
 * @param crowds how many browsers bring results at a time
 * @param claims how many results they bring in a slot at most
 * @param charges how many charges are counted in the database
 * @param sizes how many payments the journals are filled with
 * @param flood how long each phase of the flood lasts
 * @param slow how slow Payple is in it
 * @param flooders how many browsers are in it
 * @param patience how long the shop waits for an answer of a silent Payple
 * @param waiting how many callers are kept waiting by it
 * @param expiring how many orders expire at a time
 * @param forged how many webhooks are forged
 * @param doubts how many lost answers are found again
 * @param starts how often a server is started
 * @param subscriptions how many subscriptions the shops have
 * @param due how many instalments are due on a day at most
 * @param window how long each thing is measured on such a day
 * @param parallel how many of them a node charges at the same time
 */
public record Plan(
    Duration slot,
    Duration warmUp,
    int warmOperations,
    int rounds,
    List<Scheme> schemes,
    List<Integer> callers,
    List<Integer> crowds,
    int claims,
    int charges,
    List<Integer> sizes,
    Duration flood,
    Duration slow,
    int flooders,
    Duration patience,
    List<Integer> waiting,
    int expiring,
    int forged,
    int doubts,
    int starts,
    List<Integer> subscriptions,
    int due,
    Duration window,
    int parallel) {

  /** The whole run: two hours or so. System properties shorten it. */
  public static Plan whole() {
    return new Plan(
        seconds("slot", 3),
        seconds("warmup", 15),
        Integer.getInteger("bench.warmups", 40_000),
        Integer.getInteger("bench.rounds", 5),
        List.of(Scheme.values()),
        numbers("callers", "1,32"),
        List.of(1, 32),
        4_000,
        200,
        numbers("sizes", "10000,1000000,10000000"),
        seconds("flood", 30),
        Duration.ofSeconds(10),
        Integer.getInteger("bench.flooders", 100),
        Duration.ofSeconds(20),
        numbers("waiting", "150,300,500"),
        10_000,
        1_000,
        10,
        Integer.getInteger("bench.starts", 5),
        numbers("subscriptions", "10000,1000000"),
        Integer.getInteger("bench.due", 100_000),
        seconds("window", 10),
        Integer.getInteger("bench.parallel", 16));
  }

  /** Shows in a minute that everything works; its times mean nothing. */
  public static Plan brief() {
    return new Plan(
        Duration.ofMillis(300),
        Duration.ofMillis(300),
        0,
        1,
        List.of(Scheme.TLS),
        List.of(4),
        List.of(4),
        60,
        100,
        List.of(2_000),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        8,
        Duration.ofSeconds(6),
        List.of(70),
        400,
        20,
        2,
        1,
        List.of(300),
        100_000,
        Duration.ofMillis(300),
        4);
  }

  /**
   * Decides whether a thing is warm: a server goes on to compile what it runs for many thousand
   * operations, however long they take.
   */
  boolean warm(Duration spent, long operations) {
    return spent.compareTo(warmUp) >= 0
        && (operations >= warmOperations || spent.compareTo(warmUp.multipliedBy(10)) >= 0);
  }

  /** How many at a time: all of the numbers with the first scheme, the largest with the others. */
  List<Integer> measured(List<Integer> numbers, Scheme scheme) {
    return scheme.equals(schemes.get(0))
        ? numbers
        : numbers.subList(numbers.size() - 1, numbers.size());
  }

  private static Duration seconds(String name, int usual) {
    return Duration.ofSeconds(Integer.getInteger("bench." + name, usual));
  }

  private static List<Integer> numbers(String name, String usual) {
    return Stream.of(System.getProperty("bench." + name, usual).split(",", -1))
        .map(Integer::valueOf)
        .toList();
  }
}
