/* Signal handlers in Java: the handler in C counts and wakes, a Java thread waits and takes. */
#define _GNU_SOURCE
#include <errno.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>

static atomic_int claimed;
static atomic_long pending[NSIG];
static sem_t wakeup;

/* Only what is allowed in a signal handler: atomics and sem_post. */
static void on_signal(int number) {
  int saved = errno;
  if (number > 0 && number < NSIG) {
    atomic_fetch_add(&pending[number], 1);
    sem_post(&wakeup);
  }
  errno = saved;
}

/* 0: ours; 1: another isolate of this process has it; -1: error */
int cSunMiscSignal_open(void) {
  int expected = 0;
  if (!atomic_compare_exchange_strong(&claimed, &expected, 1)) {
    return 1;
  }
  for (int i = 0; i < NSIG; i++) {
    atomic_store(&pending[i], 0);
  }
  return sem_init(&wakeup, 0, 0) ? -1 : 0;
}

int cSunMiscSignal_close(void) {
  int failed = sem_destroy(&wakeup);
  if (!failed) {
    atomic_store(&claimed, 0);
  }
  return failed;
}

int cSunMiscSignal_awaitSemaphore(void) { return sem_wait(&wakeup) && errno != EINTR ? -1 : 0; }

int cSunMiscSignal_signalSemaphore(void) { return sem_post(&wakeup); }

bool cSunMiscSignal_signalRangeCheck(int number) { return number > 0 && number < NSIG; }

/* The number of a signal that has come, or -1. */
int cSunMiscSignal_checkPendingSignal(void) {
  for (int i = 1; i < NSIG; i++) {
    if (atomic_load(&pending[i]) > 0) {
      atomic_fetch_sub(&pending[i], 1);
      return i;
    }
  }
  return -1;
}

sighandler_t cSunMiscSignal_signalHandlerFunctionPointer(void) { return on_signal; }
