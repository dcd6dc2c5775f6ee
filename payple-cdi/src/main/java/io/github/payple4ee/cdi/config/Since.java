// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the first release that reads a configuration key. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Since {

  /** {@return the release, such as 0.1.0} */
  String value();
}
