// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

/** What a buyer registered, for the pages: masked, and without its billing key. */
sealed interface InstrumentView permits AccountView, CardView {}
