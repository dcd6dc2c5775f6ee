// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.AuthMessage;
import io.github.payple4ee.client.Authorization;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.Purpose;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Obtains Payple's permission for one operation, a fresh one each time. No money is touched by it,
 * so it may be repeated.
 */
@Dependent
public class Authenticator {

  private final PaypleConfig config;
  private final PaypleAuthClient client;
  private final CallClock clock;

  @Inject
  Authenticator(PaypleConfig config, @RestClient PaypleAuthClient client, CallClock clock) {
    this.config = config;
    this.client = client;
    this.clock = clock;
  }

  /**
   * An authenticator without a container around it, for the time before the application starts.
   *
   * @param client an authentication client that is built for this; the caller closes it when the
   *     time is over
   */
  public static Authenticator of(PaypleConfig config, PaypleAuthClient client) {
    return new Authenticator(config, client, CallClock.none());
  }

  /**
   * Obtains a key for an operation that begins now.
   *
   * @throws NotSentException when Payple cannot be reached, refuses, or names an address that may
   *     not receive secrets
   */
  public AuthToken authenticate(Purpose purpose) {
    return authenticate(purpose, new TimeBudget(config));
  }

  /**
   * Obtains a key within the time of an operation.
   *
   * @throws NotSentException when Payple cannot be reached, refuses, or names an address that may
   *     not receive secrets
   */
  AuthToken authenticate(Purpose purpose, TimeBudget budget) {
    Answer answer = reached(purpose, budget).answer();
    if (answer == null || !answer.authenticated()) {
      String said = answer == null ? "nothing" : answer.refusal().message();
      throw new NotSentException(
          "Payple did not authenticate the shop for " + purpose + ": " + said);
    }
    try {
      return grant(answer);
    } catch (IllegalArgumentException unusable) {
      throw new NotSentException(
          "Payple's authentication for " + purpose + " cannot be used: " + unusable.getMessage(),
          unusable);
    }
  }

  private Asked reached(Purpose purpose, TimeBudget budget) {
    try {
      return ask(purpose, budget);
    } catch (ProcessingException failed) {
      throw new NotSentException(
          "Payple could not be reached for authentication at " + config.url(), failed);
    }
  }

  /**
   * Asks for a key, and once more when a connection fails at once.
   *
   * @throws ProcessingException when no understandable answer came
   */
  public Asked ask(Purpose purpose, TimeBudget budget) {
    long start = System.nanoTime();
    try {
      return askOnce(purpose, budget);
    } catch (ProcessingException | IllegalStateException failed) {
      // the clock has closed the client of a call that was too slow, there is a new one; or a
      // pooled connection that the other side has closed fails at once; once more, on a new one
      if (System.nanoTime() - start > config.connectTimeout().toNanos()) {
        throw failed;
      }
    }
    return askOnce(purpose, budget);
  }

  private Asked askOnce(Purpose purpose, TimeBudget budget) {
    Map<PaypleField, Secret> merchant = new LinkedHashMap<>();
    merchant.put(PaypleField.AUTH_MERCHANT_ID, config.merchantId());
    merchant.put(PaypleField.AUTH_MERCHANT_KEY, config.merchantKey());
    Authorization permission =
        new Authorization(config.authAddress(), config.referer().orElse(null), merchant);
    Envelope<AuthMessage> envelope = Envelope.of(new AuthMessage(purpose)).with(permission);
    Answer answer = watched(envelope, budget);
    return new Asked(
        answer == null ? null : answer.concealing(merchant.values()),
        envelope.transmission().answeredAt());
  }

  private Answer watched(Envelope<AuthMessage> envelope, TimeBudget budget) {
    CallClock.Call call =
        clock.begin(PaypleAuthClient.class, envelope.transmission(), budget.startedAt());
    try {
      return client.authenticate(envelope);
    } finally {
      call.end();
    }
  }

  /**
   * Reads what an authentication gives.
   *
   * @throws IllegalArgumentException when something is missing, or its address may not receive
   *     secrets; the message names it
   */
  public AuthToken grant(Answer answer) {
    return new AuthToken(
        secret(answer, PaypleField.AUTH_MERCHANT_ID),
        secret(answer, PaypleField.AUTH_MERCHANT_KEY),
        secret(answer, PaypleField.AUTH_KEY),
        config.addresses().vet(address(answer)));
  }

  // protocol notes: return_url is the only address that every version of the answer has; the
  // manual's first example contradicts itself
  private static String address(Answer answer) {
    return answer
        .value(PaypleField.RETURN_URL)
        .or(() -> joined(answer, PaypleField.OPERATION_HOST, PaypleField.OPERATION_URL))
        .or(() -> joined(answer, PaypleField.WINDOW_HOST, PaypleField.WINDOW_URL))
        .orElseThrow(() -> new IllegalArgumentException("it names no address"));
  }

  private static Optional<String> joined(Answer answer, PaypleField host, PaypleField url) {
    return answer.value(host).flatMap(start -> answer.value(url).map(rest -> start + rest));
  }

  private static Secret secret(Answer answer, PaypleField field) {
    return Secret.of(
        answer
            .value(field)
            .orElseThrow(() -> new IllegalArgumentException("it has no " + field.wireName())));
  }
}
