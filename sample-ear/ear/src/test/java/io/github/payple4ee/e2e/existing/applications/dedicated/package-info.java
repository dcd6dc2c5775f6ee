// SPDX-License-Identifier: Apache-2.0

/** An application of the callbacks alone. */
package io.github.payple4ee.e2e.existing.applications.dedicated;
