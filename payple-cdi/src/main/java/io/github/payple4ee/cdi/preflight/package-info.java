// SPDX-License-Identifier: Apache-2.0

/**
 * What is wrong and what to do: before the application starts, afterwards in the background, as a
 * health check, and when somebody asks. Read {@link io.github.payple4ee.cdi.preflight.PreflightRun}
 * first.
 */
package io.github.payple4ee.cdi.preflight;
