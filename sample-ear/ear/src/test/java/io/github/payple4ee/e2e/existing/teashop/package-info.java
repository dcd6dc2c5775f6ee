// SPDX-License-Identifier: Apache-2.0

/** A shop in one WAR. It runs inside the server. */
package io.github.payple4ee.e2e.existing.teashop;
