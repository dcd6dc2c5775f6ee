// SPDX-License-Identifier: Apache-2.0

/**
 * Adapts the module to containers of CDI Lite, such as that of Quarkus. Such a container runs no
 * portable extensions, and removes beans that are injected nowhere.
 */
package io.github.payple4ee.quarkus;
