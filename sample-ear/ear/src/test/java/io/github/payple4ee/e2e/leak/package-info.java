// SPDX-License-Identifier: Apache-2.0

/**
 * Looks for the planted secrets in everything that the end-to-end tests leave behind: logs, traces,
 * diagnostic files, answers, pages and tables.
 */
package io.github.payple4ee.e2e.leak;
