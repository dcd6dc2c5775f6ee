// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a resource that answers only under an {@code Application} that lists its class.
 *
 * <p>An {@code Application} without classes of its own scans the WAR. It then also finds the
 * resources of the jars in {@code WEB-INF/lib}, and would serve them a second time, under its own
 * path. There they are answered with 404.
 */
@NameBinding
@Documented
@Retention(RUNTIME)
@Target(TYPE)
public @interface ListedOnly {}
