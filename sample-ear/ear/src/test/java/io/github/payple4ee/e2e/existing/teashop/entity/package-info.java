// SPDX-License-Identifier: Apache-2.0

/** The shop's stock in a persistence unit of its own. */
package io.github.payple4ee.e2e.existing.teashop.entity;
