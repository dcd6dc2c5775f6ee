// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

/**
 * How a page is shown.
 *
 * @param width the width of the page, in its own pixels
 * @param height the height of what is seen of it
 * @param scheme the colours that the buyer prefers: light or dark
 */
public record Look(int width, int height, String scheme) {

  /** On a desk, in light colours. */
  public static final Look DESK = new Look(1280, 900, "light");

  /** As narrow as a telephone, in dark colours. */
  public static final Look NARROW = new Look(390, 844, "dark");
}
