// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.applications.scanning;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Names no class, so the server scans the WAR and its jars. */
@ApplicationPath("api")
public class ScanningApplication extends Application {}
