// SPDX-License-Identifier: Apache-2.0

/** The compatibility shop as its callers see it. */
package io.github.payple4ee.compatibility.shop;
