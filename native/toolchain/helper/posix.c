/* System calls that Java cannot make itself: variadic ones, macros, and those without a wrapper in libc. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

char **getEnviron(void) { return environ; }

int openSII(const char *path, int flags, int mode) { return open(path, flags, mode); }

int openatISII(int folder, const char *path, int flags, int mode) { return openat(folder, path, flags, mode); }

int fprintfSD(FILE *out, const char *format, char *text, int number) { return fprintf(out, format, text, number); }

void *mremapP(void *from, size_t size, size_t wanted, int flags, void *to) {
  return mremap(from, size, wanted, flags, to);
}

void codeSynchronization_clearCache(unsigned long start, unsigned long size) {
  __builtin___clear_cache((char *) start, (char *) start + size);
}

int getThreadId(void) { return (int) syscall(SYS_gettid); }

/* User-mode CPU time of one of our threads in nanoseconds, or -1: field 14 of its stat line. */
long getThreadUserTimeSlow(int thread) {
  char name[64], line[1024];
  snprintf(name, sizeof name, "/proc/self/task/%d/stat", thread);
  FILE *file = fopen(name, "re");
  if (!file) {
    return -1;
  }
  size_t length = fread(line, 1, sizeof line - 1, file);
  fclose(file);
  line[length] = 0;
  char *at = strrchr(line, ')'); /* ends field 2, the command's name, which may itself hold ')' */
  for (int field = 2; at && field < 14; field++) {
    at = strchr(at + 1, ' ');
  }
  return at ? strtol(at, NULL, 10) * (1000000000L / sysconf(_SC_CLK_TCK)) : -1;
}

/* The name of the system's time zone, allocated; libjava finds it out (its argument matters on AIX only). Without
 * this call every time zone would silently be GMT. */
extern char *findJavaTZ_md(const char *);

char *SVM_FindJavaTZmd(const char *mappings, int length) {
  (void) mappings;
  (void) length;
  return findJavaTZ_md(NULL);
}
