/* What a container (cgroup, version 2) allows this process: without it a heap would be sized by the machine's memory.
 *
 * A limit counts for all groups below it, so that the strictest on the way up to the root holds. In a container the
 * root that can be seen is the container's own group. Version 1 of cgroups is answered with "no container". */
#define _GNU_SOURCE
#include <limits.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef CGROUP_ROOT /* the test has a root of its own */
#define CGROUP_ROOT "/sys/fs/cgroup"
#define CGROUP_OF_PROCESS "/proc/self/cgroup"
#endif

enum { NOT_CONTAINERIZED = 0, CONTAINERIZED = 1, LIBRARY_TOO_OLD = 2, LIBRARY_TOO_NEW = 3 };
enum { VERSION = 240100, UNLIMITED = -1, UNKNOWN = -2 };

/* The process's folder below CGROUP_ROOT, that folder included. */
static char group[PATH_MAX];

/* Returns 0 if there is no cgroup version 2: its line in the process's list is "0::" and a path. */
static int find_group(void) {
  char line[PATH_MAX];
  int found = 0;
  FILE *file = fopen(CGROUP_OF_PROCESS, "re");
  if (!file) {
    return 0;
  }
  while (!found && fgets(line, sizeof line, file)) {
    if (!strncmp(line, "0::/", 4)) {
      line[strcspn(line, "\n")] = 0;
      found = snprintf(group, sizeof group, "%s%s", CGROUP_ROOT, line + 3) < (int) sizeof group;
    }
  }
  fclose(file);
  return found;
}

/* The numbers at the start of a control file; returns how many there are: "max" is none, and so is a missing file. */
static int read_numbers(const char *folder, const char *name, long *first, long *second) {
  char path[PATH_MAX + 32];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "re");
  if (!file) {
    return 0;
  }
  int count = fscanf(file, "%ld %ld", first, second);
  fclose(file);
  return count < 0 ? 0 : count;
}

/* One step towards the root; returns 0 beyond it. */
static int parent(char *folder) {
  char *slash = strrchr(folder, '/');
  if (strlen(folder) <= strlen(CGROUP_ROOT) || !slash) {
    return 0;
  }
  *slash = 0;
  return strlen(folder) >= strlen(CGROUP_ROOT);
}

static long memory_limit(const char *name) {
  char folder[PATH_MAX];
  long strictest = UNLIMITED, limit, unused;
  strcpy(folder, group);
  do {
    if (read_numbers(folder, name, &limit, &unused) && (strictest == UNLIMITED || limit < strictest)) {
      strictest = limit;
    }
  } while (parent(folder));
  return strictest;
}

/* Processors by time, rounded up: microseconds of work in a period of so many; UNLIMITED if there is no such limit. */
static long processor_limit(void) {
  char folder[PATH_MAX];
  long strictest = UNLIMITED, work, period;
  strcpy(folder, group);
  do {
    if (read_numbers(folder, "cpu.max", &work, &period) == 2 && period > 0) {
      long processors = (work + period - 1) / period;
      if (strictest == UNLIMITED || processors < strictest) {
        strictest = processors > 0 ? processors : 1;
      }
    }
  } while (parent(folder));
  return strictest;
}

static long machine_memory(void) { return sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE); }

/* "In a container" means that there is a limit to obey. */
int svm_container_initialize(int version) {
  if (version != VERSION) {
    return version > VERSION ? LIBRARY_TOO_OLD : LIBRARY_TOO_NEW;
  }
  if (!find_group()) {
    return NOT_CONTAINERIZED;
  }
  return memory_limit("memory.max") != UNLIMITED || processor_limit() != UNLIMITED ? CONTAINERIZED : NOT_CONTAINERIZED;
}

long svm_container_physical_memory(void) {
  long limit = memory_limit("memory.max"), machine = machine_memory();
  return limit != UNLIMITED && limit < machine ? limit : machine;
}

int svm_container_active_processor_count(void) {
  cpu_set_t set;
  int assigned = sched_getaffinity(0, sizeof set, &set) ? (int) sysconf(_SC_NPROCESSORS_ONLN) : CPU_COUNT(&set);
  long limit = processor_limit();
  return limit != UNLIMITED && limit < assigned ? (int) limit : assigned;
}

long svm_container_memory_limit_in_bytes(void) { return memory_limit("memory.max"); }

long svm_container_memory_soft_limit_in_bytes(void) { return memory_limit("memory.high"); }

long svm_container_memory_usage_in_bytes(void) {
  long usage, unused;
  return read_numbers(group, "memory.current", &usage, &unused) ? usage : UNKNOWN;
}

long svm_container_memory_max_usage_in_bytes(void) {
  long usage, unused;
  return read_numbers(group, "memory.peak", &usage, &unused) ? usage : UNKNOWN;
}

long svm_container_memory_and_swap_limit_in_bytes(void) { return UNKNOWN; }
long svm_container_rss_usage_in_bytes(void) { return UNKNOWN; }
long svm_container_cache_usage_in_bytes(void) { return UNKNOWN; }
