// SPDX-License-Identifier: Apache-2.0

/**
 * The platform's memory: payments, their history and their events. A payment changes in one place
 * alone, {@link io.github.payple4ee.cdi.journal.Journal#transition}, by evidence.
 */
package io.github.payple4ee.cdi.journal;
