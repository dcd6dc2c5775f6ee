// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Stops the deployment in {@code live} when the operator's password is the one for development or
 * easy to guess, because the operator can refund and charge. It also stops the deployment when
 * visitors could choose the amounts that they pay.
 */
public class OperatorPasswordCheck implements Extension {

  private static final String DEVELOPMENT = "operator";
  private static final int SHORTEST = 12;
  private static final String XOR = "{xor}";

  /** For the service loader. */
  public OperatorPasswordCheck() {}

  void check(@Observes AfterDeploymentValidation deployment) {
    Config config = ConfigProvider.getConfig(OperatorPasswordCheck.class.getClassLoader());
    objection(
            value(config, "payple.environment"),
            value(config, "shop.operator.user"),
            value(config, "shop.operator.password"))
        .map(ConfigurationException::new)
        .ifPresent(deployment::addDeploymentProblem);
    objection(
            value(config, "payple.environment"),
            config.getOptionalValue("shop.free.amounts", Boolean.class).orElse(false))
        .map(ConfigurationException::new)
        .ifPresent(deployment::addDeploymentProblem);
  }

  /** What is wrong with the password; empty when it is acceptable. */
  static Optional<String> objection(String environment, String user, String password) {
    if (!"live".equalsIgnoreCase(environment.strip())) {
      return Optional.empty();
    }
    String plain = decoded(password.strip()).toLowerCase(Locale.ROOT);
    boolean guessed =
        plain.equals(DEVELOPMENT)
            || plain.equals(user.strip().toLowerCase(Locale.ROOT))
            || plain.length() < SHORTEST
            || plain.chars().distinct().count() == 1;
    return guessed
        ? Optional.of(
            "shop.operator.password is missing, the one for development, the user's name or shorter"
                + " than "
                + SHORTEST
                + " characters, and payple.environment is live: an attacker who guesses it can"
                + " refund and charge; set SHOP_OPERATOR_PASSWORD to a long password")
        : Optional.empty();
  }

  /** Open Liberty accepts passwords in this encoding, which is not encryption. */
  private static String decoded(String password) {
    if (!password.startsWith(XOR)) {
      return password;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(password.substring(XOR.length()));
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) (bytes[at] ^ '_');
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return password;
    }
  }

  /**
   * What is wrong with orders that set their own amount; empty when the shop does not allow them.
   */
  static Optional<String> objection(String environment, boolean freeAmounts) {
    return "live".equalsIgnoreCase(environment.strip()) && freeAmounts
        ? Optional.of(
            "shop.free.amounts is true and payple.environment is live: visitors could choose what"
                + " they pay; remove SHOP_FREE_AMOUNTS, which is for tests")
        : Optional.empty();
  }

  private static String value(Config config, String key) {
    return config.getOptionalValue(key, String.class).orElse("");
  }
}
