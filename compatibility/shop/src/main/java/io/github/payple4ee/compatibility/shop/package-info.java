// SPDX-License-Identifier: Apache-2.0

/** A small shop that is the same on every server. */
package io.github.payple4ee.compatibility.shop;
