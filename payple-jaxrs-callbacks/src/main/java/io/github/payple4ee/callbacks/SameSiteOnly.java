// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a resource that pages of other sites must not call through a visitor's browser, such as the
 * auth proxy and the operator's functions of a shop.
 *
 * <p>A request is refused with 403 when it says that it comes from elsewhere: by {@code
 * Sec-Fetch-Site}, or by an {@code Origin} - scheme, host and port - that is neither the request's
 * own nor the one of {@code payple.referer}; in {@code live} it must be the one of {@code
 * payple.referer}. A request that says neither is let in, because it comes from no browser, or from
 * one that cannot say. The registered classes must hold {@link SameSiteOnlyFilter}; those of {@link
 * PaypleCallbacks} do.
 */
@NameBinding
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface SameSiteOnly {}
