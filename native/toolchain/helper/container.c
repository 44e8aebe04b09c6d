/* Container (cgroup) information. Answers "no container", so that the executable goes by the machine's memory and
 * the process's CPUs, as with -H:-UseContainerSupport: native/README.md says to set -Xmx in a container. */
#define _GNU_SOURCE
#include <sched.h>
#include <unistd.h>

enum { NOT_CONTAINERIZED = 0, LIBRARY_TOO_OLD = 2, LIBRARY_TOO_NEW = 3 };
enum { VERSION = 240100, UNKNOWN = -2 };

int svm_container_initialize(int version) {
  if (version == VERSION) {
    return NOT_CONTAINERIZED;
  }
  return version > VERSION ? LIBRARY_TOO_OLD : LIBRARY_TOO_NEW;
}

long svm_container_physical_memory(void) { return sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE); }

int svm_container_active_processor_count(void) {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof set, &set) ? (int) sysconf(_SC_NPROCESSORS_ONLN) : CPU_COUNT(&set);
}

long svm_container_memory_limit_in_bytes(void) { return UNKNOWN; }
long svm_container_memory_and_swap_limit_in_bytes(void) { return UNKNOWN; }
long svm_container_memory_soft_limit_in_bytes(void) { return UNKNOWN; }
long svm_container_memory_usage_in_bytes(void) { return UNKNOWN; }
long svm_container_memory_max_usage_in_bytes(void) { return UNKNOWN; }
long svm_container_rss_usage_in_bytes(void) { return UNKNOWN; }
long svm_container_cache_usage_in_bytes(void) { return UNKNOWN; }
