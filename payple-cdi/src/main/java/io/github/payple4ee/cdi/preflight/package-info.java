// SPDX-License-Identifier: Apache-2.0

/**
 * Not a flow: checks whether the flows of docs/flows.md can work, and reports what is wrong and
 * what to do. The checks run before the application starts, afterwards in the background, as a
 * health check, and when the shop requests them. Read {@link
 * io.github.payple4ee.cdi.preflight.PreflightRun} first.
 */
package io.github.payple4ee.cdi.preflight;
