// SPDX-License-Identifier: Apache-2.0

/** The shop's stock in tables, without Jakarta Persistence. */
package io.github.payple4ee.e2e.existing.teashop.table;
