// SPDX-License-Identifier: Apache-2.0

/** The compatibility shop as an application of Quarkus. */
package io.github.payple4ee.compatibility.quarkus;
