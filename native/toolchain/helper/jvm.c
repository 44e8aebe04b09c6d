/* The few functions of the Java machine (JVM_...) that the JDK's static libraries really reach in a native image.
 * The others become stubs that name themselves and stop: see steps/helper-libraries. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <jni.h>
#include <sched.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const jlong NANOSECONDS = 1000000000L;

void initialize(void) {} /* the builder calls it to have this library linked */

int JVM_ActiveProcessorCount(void) {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof set, &set) ? (int) sysconf(_SC_NPROCESSORS_ONLN) : CPU_COUNT(&set);
}

void *JVM_FindLibraryEntry(void *library, const char *name) { return dlsym(library, name); }

jboolean JVM_IsStaticallyLinked(void) { return JNI_FALSE; } /* only libawt asks, and that is linked dynamically */

void JVM_BeforeHalt(void) {}

void JVM_Halt(int status) { exit(status); }

int JVM_GetLastErrorString(char *out, int size) {
  if (!errno || size <= 0) {
    return 0;
  }
  snprintf(out, (size_t) size, "%s", strerror(errno));
  return (int) strlen(out);
}

jstring JVM_GetTemporaryDirectory(JNIEnv *env) { return (*env)->NewStringUTF(env, "/tmp"); }

static jlong now(clockid_t clock, jlong units_per_second) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * units_per_second + time.tv_nsec / (NANOSECONDS / units_per_second);
}

jlong JVM_CurrentTimeMillis(JNIEnv *env, jclass type) { return now(CLOCK_REALTIME, 1000); }

jlong JVM_NanoTime(JNIEnv *env, jclass type) { return now(CLOCK_MONOTONIC, NANOSECONDS); }

/* Nanoseconds since a base in seconds, or -1 if they would not fit. */
jlong JVM_GetNanoTimeAdjustment(JNIEnv *env, jclass type, jlong base) {
  struct timespec time;
  clock_gettime(CLOCK_REALTIME, &time);
  jlong seconds = time.tv_sec - base;
  if (seconds >= (1L << 32) || seconds <= -(1L << 32)) {
    return -1;
  }
  return seconds * NANOSECONDS + time.tv_nsec;
}

/* The same by the names under which libjava offers them to Java. */
jlong Java_java_lang_System_currentTimeMillis(JNIEnv *env, jclass type) { return JVM_CurrentTimeMillis(env, type); }

jlong Java_java_lang_System_nanoTime(JNIEnv *env, jclass type) { return JVM_NanoTime(env, type); }

jlong Java_jdk_internal_misc_VM_getNanoTimeAdjustment(JNIEnv *env, jclass type, jlong base) {
  return JVM_GetNanoTimeAdjustment(env, type, base);
}

void JVM_ArrayCopy(JNIEnv *env, jclass type, jobject from, jint at, jobject to, jint position, jint count) {
  jclass system = (*env)->FindClass(env, "java/lang/System");
  jmethodID copy = NULL;
  if (system) {
    copy = (*env)->GetStaticMethodID(env, system, "arraycopy", "(Ljava/lang/Object;ILjava/lang/Object;II)V");
  }
  if (!copy) {
    (*env)->FatalError(env, "System.arraycopy is not reachable through JNI");
  }
  (*env)->CallStaticVoidMethod(env, system, copy, from, at, to, position, count);
}

/* Printing into a buffer: always ends the text, and says -1 when it was cut. */
int jio_vsnprintf(char *out, size_t size, const char *format, va_list arguments) {
  if ((long) size <= 0) {
    return -1;
  }
  int length = vsnprintf(out, size, format, arguments);
  if (length < 0 || (size_t) length >= size) {
    out[size - 1] = 0;
    return -1;
  }
  return length;
}

int jio_snprintf(char *out, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int length = jio_vsnprintf(out, size, format, arguments);
  va_end(arguments);
  return length;
}

int jio_vfprintf(FILE *out, const char *format, va_list arguments) { return vfprintf(out, format, arguments); }

int jio_fprintf(FILE *out, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int length = vfprintf(out, format, arguments);
  va_end(arguments);
  return length;
}
