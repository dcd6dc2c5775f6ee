// SPDX-License-Identifier: Apache-2.0

/** Ports, requests, responses, pages and JSON. Nothing here depends on payments. */
package io.github.payple4ee.simulator.http;
