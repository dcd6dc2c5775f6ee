// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.client.AuthMessage;
import io.github.payple4ee.client.AuthResponse;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.Purpose;
import io.github.payple4ee.client.RequestCredentials;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Obtains the key for one operation, a fresh one each time. An authentication moves no money, so it
 * may be repeated.
 */
@Dependent
public class Authenticator {

  private static final Refusal NO_ANSWER = new Refusal(null, "the answer was empty");

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
   * Creates an authenticator without a container, for use before the application starts.
   *
   * @param client an authentication client for this use only; the caller closes it
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
    return authenticate(purpose, new TimeBudget(config.limits()));
  }

  /**
   * Obtains a key within the time budget of an operation.
   *
   * @throws NotSentException when Payple cannot be reached, refuses, or names an address that may
   *     not receive secrets
   */
  AuthToken authenticate(Purpose purpose, TimeBudget budget) {
    AuthResponse response = reached(purpose, budget).response();
    if (response == null || !response.authenticated()) {
      Refusal refusal = response == null ? NO_ANSWER : response.fields().refusal();
      throw new NotSentException(
          "Payple did not authenticate the shop for " + purpose + ": " + refusal.message(),
          refusal);
    }
    try {
      return token(response);
    } catch (IllegalArgumentException unusable) {
      throw new NotSentException(
          "Payple's authentication for " + purpose + " cannot be used: " + unusable.getMessage(),
          unusable);
    }
  }

  private AuthAnswer reached(Purpose purpose, TimeBudget budget) {
    try {
      return ask(purpose, budget);
    } catch (ProcessingException failed) {
      throw new NotSentException(
          "Payple could not be reached for authentication at " + config.endpoints().url(), failed);
    }
  }

  /**
   * Requests a key, and repeats the request once when the connection fails immediately.
   *
   * @throws ProcessingException when no understandable answer arrived
   */
  public AuthAnswer ask(Purpose purpose, TimeBudget budget) {
    long start = System.nanoTime();
    try {
      return askOnce(purpose, budget);
    } catch (ProcessingException | IllegalStateException failed) {
      // the clock replaced the client because another call was too slow, or Payple had closed a
      // pooled connection: the request is repeated once, on a new connection
      if (System.nanoTime() - start > config.limits().connect().toNanos()) {
        throw failed;
      }
    }
    return askOnce(purpose, budget);
  }

  private AuthAnswer askOnce(Purpose purpose, TimeBudget budget) {
    Envelope<AuthMessage> envelope =
        Envelope.of(AuthMessage.of(purpose))
            .with(
                new RequestCredentials(
                    config.endpoints().authAddress(),
                    config.merchant().referer().orElse(null),
                    config.merchant().id(),
                    config.merchant().key(),
                    null));
    AuthResponse response = timed(envelope, budget);
    return new AuthAnswer(
        response == null
            ? null
            : ResponseBinding.concealing(response, envelope.message().secrets()),
        envelope.transmission().answeredAt());
  }

  private @Nullable AuthResponse timed(Envelope<AuthMessage> envelope, TimeBudget budget) {
    CallClock.Call call =
        clock.begin(PaypleAuthClient.class, envelope.transmission(), budget.startedAt());
    try {
      return client.authenticate(envelope);
    } finally {
      call.end();
    }
  }

  /**
   * Reads the credentials from the answer.
   *
   * @throws IllegalArgumentException when a field is missing, or the address may not receive
   *     secrets; the message names the reason
   */
  public AuthToken token(AuthResponse response) {
    return new AuthToken(
        required(response.merchantToken(), PaypleField.AUTH_MERCHANT_ID),
        required(response.keyToken(), PaypleField.AUTH_MERCHANT_KEY),
        required(response.authKey(), PaypleField.AUTH_KEY),
        config.endpoints().addresses().vet(address(response)));
  }

  // protocol notes: return_url is the only address that every version of the answer has; the
  // manual's first example contradicts itself
  private static String address(AuthResponse response) {
    if (response.target() != null) {
      return response.target();
    }
    if (response.operationHost() != null && response.operationPath() != null) {
      return response.operationHost() + response.operationPath();
    }
    if (response.windowHost() != null && response.windowPath() != null) {
      return response.windowHost() + response.windowPath();
    }
    throw new IllegalArgumentException("the answer names no address for the operation");
  }

  private static Secret required(@Nullable Secret secret, PaypleField field) {
    if (secret == null) {
      throw new IllegalArgumentException("the answer has no " + field.wireName());
    }
    return secret;
  }
}
