// SPDX-License-Identifier: Apache-2.0

/**
 * Not a flow: checks whether the flows of docs/flows.md can work, and says what is wrong and what
 * to do, before the application starts, afterwards in the background, as a health check, and when
 * the shop asks. Read {@link io.github.payple4ee.cdi.preflight.PreflightRun} first.
 */
package io.github.payple4ee.cdi.preflight;
