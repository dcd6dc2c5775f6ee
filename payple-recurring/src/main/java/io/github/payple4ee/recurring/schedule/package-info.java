// SPDX-License-Identifier: Apache-2.0
/** When instalments are due, announced and tried again: arithmetic, without a database. */
package io.github.payple4ee.recurring.schedule;
