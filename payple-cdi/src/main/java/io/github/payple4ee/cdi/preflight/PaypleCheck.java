// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.client.AuthAnswer;
import io.github.payple4ee.cdi.client.AuthToken;
import io.github.payple4ee.cdi.client.Authenticator;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.client.Purpose;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Authenticates at Payple for each operation that the shop uses, without performing the operation.
 * It ends with the first error, because one problem usually affects all operations.
 */
@Dependent
public class PaypleCheck implements PreflightCheck {

  private final PaypleConfig config;
  private final Authenticator authenticator;
  private final InstantSource clock;

  @Inject
  PaypleCheck(PaypleConfig config, Authenticator authenticator, ModuleClock clock) {
    this(config, authenticator, (InstantSource) clock);
  }

  PaypleCheck(PaypleConfig config, Authenticator authenticator, InstantSource clock) {
    this.config = config;
    this.authenticator = authenticator;
    this.clock = clock;
  }

  @Override
  public List<FindingTemplate> look() {
    List<FindingTemplate> found = new ArrayList<>();
    TimeBudget budget = new TimeBudget(config.limits());
    for (Map.Entry<String, Purpose> wanted : wanted().entrySet()) {
      if (!budget.allowsAnotherCall()) {
        found.add(
            FindingTemplate.warning(
                wanted.getKey(), "late", config.limits().deadline().toString()));
        return found;
      }
      found.addAll(look(wanted.getKey(), wanted.getValue(), budget, found.isEmpty()));
      if (found.stream().anyMatch(FindingTemplate::error)) {
        return found;
      }
    }
    return found;
  }

  private Map<String, Purpose> wanted() {
    Map<String, Purpose> wanted = new LinkedHashMap<>();
    wanted.put("permission.window", Purpose.WINDOW);
    wanted.put("permission.lookup", Purpose.INQUIRE);
    if (config.merchant().refundKey().isPresent()) {
      wanted.put("permission.cancel", Purpose.CANCEL);
    }
    return wanted;
  }

  private List<FindingTemplate> look(
      String topic, Purpose purpose, TimeBudget budget, boolean first) {
    AuthAnswer answer;
    try {
      answer = authenticator.ask(purpose, budget);
    } catch (ProcessingException failed) {
      return List.of(ConnectionFinding.of(topic, failed, config));
    }
    List<FindingTemplate> found = new ArrayList<>();
    found.add(ofAnswer(topic, purpose, answer));
    if (first) {
      answer.at().ifPresent(at -> found.add(ClockCheck.compare(at, clock.instant())));
    }
    return found;
  }

  private FindingTemplate ofAnswer(String topic, Purpose purpose, AuthAnswer answer) {
    if (answer.response() == null) {
      return FindingTemplate.error(
          topic, "not-payple", AddressPolicy.origin(config.endpoints().url()));
    }
    if (!answer.response().authenticated()) {
      return RefusalFinding.of(topic, answer.response());
    }
    try {
      AuthToken token = authenticator.token(answer.response());
      boolean echoed =
          token.keyToken().equals(config.merchant().key()) && !config.merchant().publicKey();
      return purpose == Purpose.WINDOW && echoed
          ? FindingTemplate.error(topic, "key-echoed")
          : FindingTemplate.ok(topic, topic, AddressPolicy.origin(token.target()));
    } catch (IllegalArgumentException unusable) {
      return FindingTemplate.error(topic, "unusable", unusable.getMessage());
    }
  }
}
