// SPDX-License-Identifier: Apache-2.0

/** A shop whose applications differ in how they name their resources. It runs inside the server. */
package io.github.payple4ee.e2e.existing.applications;
