// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop;

/**
 * Where an order stands.
 *
 * @param state the state of its payment
 * @param parcels how many parcels the shop's database has for it
 * @param deliveries how often the shop's observer was notified of it
 */
public record OrderView(String state, long parcels, int deliveries) {}
