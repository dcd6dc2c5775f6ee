// SPDX-License-Identifier: Apache-2.0

/** Flow E of docs/flows.md: a card is registered, looked up and removed. */
package io.github.payple4ee.cdi.card;
