// SPDX-License-Identifier: Apache-2.0

/** One application for everything. */
package io.github.payple4ee.e2e.existing.applications.single;
