// SPDX-License-Identifier: Apache-2.0

/** A shop that sells tea of the month and starts its own batch jobs. */
package io.github.payple4ee.e2e.existing.teamonth;
