// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The secrets among the components of a message. */
final class Secrets {

  private Secrets() {}

  static List<Secret> of(@Nullable Secret... secrets) {
    return Arrays.stream(secrets).filter(Objects::nonNull).toList();
  }
}
