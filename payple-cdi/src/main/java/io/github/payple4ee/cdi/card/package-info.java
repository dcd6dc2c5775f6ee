// SPDX-License-Identifier: Apache-2.0

/** Flow E of docs/flows.md: registers, looks up and removes cards. */
package io.github.payple4ee.cdi.card;
