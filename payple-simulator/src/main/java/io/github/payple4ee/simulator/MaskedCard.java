// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

/** What is kept of a card: its company's name and a number without its middle. */
record MaskedCard(String company, String number) {}
