// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop;

/**
 * A tea.
 *
 * @param name its name
 * @param price its price in won
 */
public record TeaView(String name, long price) {}
