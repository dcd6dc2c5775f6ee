// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

/**
 * Where an order stands.
 *
 * @param state the state of its payment
 * @param refunded how much was refunded, in won
 * @param parcels how many parcels the shop's database has for it
 * @param deliveries how often the shop's observer was notified of it
 */
public record OrderView(String state, long refunded, long parcels, int deliveries) {}
