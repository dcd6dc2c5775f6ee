// SPDX-License-Identifier: Apache-2.0
/**
 * When instalments are due, announced and retried: arithmetic, without a database. It is not for
 * shops.
 */
package io.github.payple4ee.recurring.schedule;
