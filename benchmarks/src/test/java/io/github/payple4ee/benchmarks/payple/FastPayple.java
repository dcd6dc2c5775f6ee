// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.payple;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The process of the fast Payple: a host for authentication and another for operations, each plain
 * and over TLS. Takes commands as lines on its standard input; ends with it.
 */
public final class FastPayple {

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
          });
  private final Books books = new Books();
  private final Manners manners = new Manners();
  private final List<ListeningPort> ports;

  private FastPayple(ServerSocketFactory secured) throws IOException {
    ServerSocketFactory plain = ServerSocketFactory.getDefault();
    ListeningPort authentication = new ListeningPort(plain, threads);
    ListeningPort operations = new ListeningPort(plain, threads);
    ListeningPort securedAuthentication = new ListeningPort(secured, threads);
    ListeningPort securedOperations = new ListeningPort(secured, threads);
    ports = List.of(authentication, operations, securedAuthentication, securedOperations);
    open("http", authentication, operations);
    open("https", securedAuthentication, securedOperations);
  }

  private void open(String scheme, ListeningPort authentication, ListeningPort operations) {
    Answers answers = new Answers(books, URI.create(scheme + "://localhost:" + operations.port()));
    for (ListeningPort port : List.of(authentication, operations)) {
      port.open(socket -> new Conversation(socket, answers, manners).hold());
    }
  }

  /** Starts with a key store and its password; prints its ports in the first line. */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    FastPayple payple = new FastPayple(secured(args[0], args[1].toCharArray()));
    System.out.println(String.join(" ", payple.ports.stream().map(d -> "" + d.port()).toList()));
    try (BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = commands.readLine(); line != null; line = commands.readLine()) {
        System.out.println(payple.obey(line.split(" ", -1)));
      }
    }
  }

  private String obey(String[] command) throws IOException {
    switch (command[0]) {
      case "delay" -> manners.delay(Duration.parse(command[1]));
      case "silent" -> manners.silent(Boolean.parseBoolean(command[1]));
      case "hold" -> manners.hold(Boolean.parseBoolean(command[1]));
      case "lose" -> manners.lose(command[1]);
      case "believe" -> books.believe(command[1]);
      case "forget" -> books.forget();
      case "shut" -> {
        for (ListeningPort port : ports) {
          port.shut();
        }
      }
      case "open" -> {
        for (ListeningPort port : ports) {
          port.openAgain();
        }
      }
      default -> {
        // the counts alone
      }
    }
    long accepted = ports.stream().mapToLong(ListeningPort::accepted).sum();
    return Stream.of(accepted, books.captures(), (long) books.most())
        .map(String::valueOf)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private static ServerSocketFactory secured(String file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(file)) {
      store.load(in, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }
}
