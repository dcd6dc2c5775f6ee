// SPDX-License-Identifier: Apache-2.0

/** An application that scans. */
package io.github.payple4ee.e2e.existing.applications.scanning;
