// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import io.github.payple4ee.benchmarks.payple.Counts;
import io.github.payple4ee.benchmarks.payple.FastPayple;
import io.github.payple4ee.benchmarks.wire.Messages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The fast Payple in a process of its own. */
public final class Payple implements AutoCloseable {

  private final TlsCertificates certificates = TlsCertificates.made();
  private final Helper process;
  private final List<Integer> ports;

  private Payple() {
    process =
        new Helper(
            FastPayple.class,
            List.of(Messages.class),
            certificates.keys().toString(),
            TlsCertificates.PASSWORD);
    ports = Stream.of(process.answer().split(" ", -1)).map(Integer::valueOf).toList();
  }

  /** Starts it. */
  public static Payple start() {
    return new Payple();
  }

  /** Where shops authenticate. */
  public URI url(Scheme scheme) {
    return URI.create(scheme.text() + "://localhost:" + ports.get(scheme.authentication));
  }

  /** Where its answer to the authentication sends them. */
  public URI operations(Scheme scheme) {
    return URI.create(scheme.text() + "://localhost:" + ports.get(scheme.authentication + 1));
  }

  /** Answers after this time from now on. */
  public void delay(Duration delay) {
    process.ask("delay " + delay);
  }

  /** Does what it is asked for and breaks off instead of answering, or not any more. */
  public void silent(boolean whether) {
    process.ask("silent " + whether);
  }

  /** Does what it is asked for and never answers, on an open connection, or not any more. */
  public void hold(boolean whether) {
    process.ask("hold " + whether);
  }

  /** Breaks off instead of answering for orders whose ids begin so; for none when it is empty. */
  public void lose(String prefix) {
    process.ask("lose " + prefix);
  }

  /** Believes that all orders were charged whose ids begin so, though it has no books of them. */
  public void believe(String prefix) {
    process.ask("believe " + prefix);
  }

  /** Refuses all connections. */
  public void shut() {
    process.ask("shut");
  }

  /** Takes them again. */
  public void open() {
    process.ask("open");
  }

  /** Begins to count captures anew. */
  public Counts forget() {
    return counts("forget");
  }

  /** What it has counted. */
  public Counts counts() {
    return counts("count");
  }

  private Counts counts(String command) {
    String[] numbers = process.ask(command).split(" ", -1);
    return new Counts(
        Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Integer.parseInt(numbers[2]));
  }

  Path trust() {
    return certificates.trust();
  }

  @Override
  public void close() {
    process.close();
  }

  /** How it is spoken to. */
  public enum Scheme {
    /** Without encryption. */
    PLAIN("http", "plain", 0),
    /** With TLS; certificates are verified. */
    TLS("https", "TLS", 2);

    private final String text;
    private final String label;
    // where its two ports stand among all four; that of the operations follows
    private final int authentication;

    Scheme(String text, String label, int authentication) {
      this.text = text;
      this.label = label;
      this.authentication = authentication;
    }

    String text() {
      return text;
    }

    @Override
    public String toString() {
      return label;
    }
  }
}
