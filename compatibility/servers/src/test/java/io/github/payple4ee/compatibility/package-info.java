// SPDX-License-Identifier: Apache-2.0

/** The compatibility shop on several servers, with several versions of Java. */
package io.github.payple4ee.compatibility;
