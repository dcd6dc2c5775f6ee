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
 * auth proxy, and the resources of a shop for its operators.
 *
 * <p>A request is refused with 403 when its {@code Sec-Fetch-Site} names another site, or when its
 * {@code Origin} (scheme, host and port) is neither the request's own nor that of {@code
 * payple.referer}. With {@code payple.environment=live} it must be that of {@code payple.referer}.
 * A request without these headers is accepted, because it comes from a program or from a browser
 * that does not send them. The application must register {@link SameSiteOnlyFilter}; {@link
 * PaypleCallbacks#resources()} includes it.
 */
@NameBinding
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface SameSiteOnly {}
