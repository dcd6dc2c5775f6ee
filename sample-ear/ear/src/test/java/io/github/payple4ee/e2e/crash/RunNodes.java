// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.e2e.server.PostgreSql;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One or two nodes of the shop on one PostgreSQL, with the time and the switch for the power. */
final class RunNodes implements AutoCloseable {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final Duration END = Duration.ofMinutes(3);

  private final PostgreSql database;
  private final PaypleSimulator payple;
  private final PowerSwitch power;
  private final MovedTime time;
  private final List<LibertyServer> nodes = new ArrayList<>();

  RunNodes() {
    database = PostgreSql.start("runs");
    payple = PaypleSimulator.start(SimulatorOptions.defaults().with(Planted.MERCHANT));
    power =
        new PowerSwitch(
            Path.of(System.getProperty("sample.work"), "crash-agent-of-runs"), CrashAgent.RUNS);
    time = new MovedTime(payple.clock());
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>(database.environment());
    environment.put("PAYPLE_URL", payple.url().toString());
    environment.put("PAYPLE_CONNECT_TIMEOUT", "PT2S");
    environment.put("PAYPLE_READ_TIMEOUT", "PT3S");
    environment.put("PAYPLE_DEADLINE", "PT7S");
    environment.put("PAYPLE_LOOKUP_DELAYS", "PT0.5S,PT1S,PT10S");
    environment.put("JVM_ARGS", power.javaAgent());
    return environment;
  }

  /** Starts so many nodes, with the power on. */
  void require(int count) {
    power.off();
    while (nodes.size() < count) {
      LibertyServer node = LibertyServer.start("run-" + (nodes.size() + 1), environment());
      nodes.add(node);
      time.apply(node);
    }
    startAgain();
  }

  /** Starts what was killed. */
  void startAgain() {
    for (LibertyServer node : nodes) {
      if (!node.running()) {
        node.awaitEnd();
        node.start();
        time.apply(node);
      }
    }
  }

  void cutAt(RunStep step) {
    power.cutAt(step.step(), step.time());
  }

  /** Waits until a node was killed. */
  void awaitEnd() {
    await("end of a node").atMost(END).until(() -> running().size() < nodes.size());
    power.off();
  }

  void requireAllSteps() {
    power.requireAllSteps();
  }

  void moveTo(Instant instant) {
    pass(Duration.between(time.now(), instant));
  }

  void pass(Duration duration) {
    time.pass(duration, running());
  }

  LocalDate today() {
    return time.now().atZone(KOREA).toLocalDate();
  }

  Shop shop() {
    return Shop.on(running().get(0).url());
  }

  PaypleSimulator payple() {
    return payple;
  }

  RunRows rows() {
    return new RunRows(database.tables());
  }

  private List<LibertyServer> running() {
    return nodes.stream().filter(LibertyServer::running).toList();
  }

  @Override
  public void close() {
    nodes.forEach(LibertyServer::close);
    Notebook.keysOf(payple);
    payple.close();
    database.close();
  }
}
