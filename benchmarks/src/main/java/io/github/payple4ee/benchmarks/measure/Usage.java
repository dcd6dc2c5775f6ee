// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What the process has used until a moment. Of the threads that ended since then nothing is known;
 * callers wait until both moments were taken, and pools of clients keep their threads longer.
 *
 * @param cpuNanos of all processors
 * @param allocated bytes, by thread
 */
record Usage(long cpuNanos, Map<Long, Long> allocated) {

  static Usage now() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    Map<Long, Long> allocated = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      if (bytes[i] >= 0) {
        allocated.put(ids[i], bytes[i]);
      }
    }
    return new Usage(system.getProcessCpuTime(), allocated);
  }

  long cpuNanosSince(Usage before) {
    return cpuNanos - before.cpuNanos;
  }

  long bytesSince(Usage before) {
    return allocated.entrySet().stream()
        .mapToLong(thread -> thread.getValue() - before.allocated.getOrDefault(thread.getKey(), 0L))
        .sum();
  }
}
