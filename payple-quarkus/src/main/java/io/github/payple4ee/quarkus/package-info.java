// SPDX-License-Identifier: Apache-2.0

/**
 * What the module needs in a container of CDI Lite, such as that of Quarkus: such a container runs
 * no portable extensions, and removes beans that no other bean has injected.
 */
package io.github.payple4ee.quarkus;
