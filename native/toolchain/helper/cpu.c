/* Which features this CPU has, and whether an executable may run on it (linux-amd64). */
#include <cpuid.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "amd64cpufeatures.h"

/* Registers of CPUID: leaf 1; leaf 7, subleaves 0 and 1; extended leaves 1 and 7. */
enum { L1_ECX, L1_EDX, L7_EBX, L7_ECX, L7_EDX, L7S1_EAX, L7S1_EDX, E1_ECX, E1_EDX, E7_EDX, NONE, REGISTERS };

/* State that the operating system must save when it switches threads. */
enum { ANY, YMM, ZMM, APX, GUARDS };

enum { EAX, EBX, ECX, EDX };

static void cpuid(unsigned leaf, unsigned subleaf, unsigned out[4]) {
  out[EAX] = out[EBX] = out[ECX] = out[EDX] = 0;
  if (__get_cpuid_max(leaf & 0x80000000u, NULL) >= leaf) {
    __cpuid_count(leaf, subleaf, out[EAX], out[EBX], out[ECX], out[EDX]);
  }
}

static unsigned bit(unsigned value, int index) { return value >> index & 1; }

/* XCR0: the register state that the operating system really saves. */
static unsigned saved_state(unsigned leaf1_ecx) {
  unsigned low = 0, high;
  if (leaf1_ecx & bit_OSXSAVE) {
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  }
  return low;
}

void determineCPUFeatures(CPUFeatures *features) {
  unsigned out[4], found[REGISTERS] = {0}, guard[GUARDS] = {0};
  cpuid(1, 0, out);
  found[L1_ECX] = out[ECX];
  found[L1_EDX] = out[EDX];
  cpuid(7, 0, out);
  found[L7_EBX] = out[EBX];
  found[L7_ECX] = out[ECX];
  found[L7_EDX] = out[EDX];
  if (out[EAX] >= 1) {
    cpuid(7, 1, out);
    found[L7S1_EAX] = out[EAX];
    found[L7S1_EDX] = out[EDX];
  }
  cpuid(0x80000001u, 0, out);
  found[E1_ECX] = out[ECX];
  found[E1_EDX] = out[EDX];
  cpuid(0x80000007u, 0, out);
  found[E7_EDX] = out[EDX];

  unsigned saved = saved_state(found[L1_ECX]);
  guard[ANY] = 1;
  guard[YMM] = (saved & 0x06) == 0x06;
  guard[ZMM] = (saved & 0xe6) == 0xe6 && bit(found[L7_EBX], 16);
  guard[APX] = bit(saved, 19);

#define X(name, register, index, g) features->f##name = guard[g] && bit(found[register], index);
  CPU_FEATURES(X)
#undef X

  /* AVX10 has a version number in place of bits of its own */
  if (guard[ZMM] && bit(found[L7S1_EDX], 19)) {
    cpuid(0x24, 0, out);
    unsigned version = out[EBX] & 0xff, has512 = bit(out[EBX], 18);
    features->fAVX10_1 = version >= 1 && has512;
    features->fAVX10_2 = version >= 2 && has512;
  }
}

/* Returns 0 if an executable may run here.
 *
 * The executable holds the complement of the features that it was compiled for, padded with ones to whole 64-bit
 * words. It may run when every byte of (complement | this CPU) is all ones; bytes of features are 0 or 1. */
int checkCPUFeatures(const unsigned char *complement) {
  static int known = -1;
  if (known < 0) {
    CPUFeatures features;
    memset(&features, 0, sizeof features);
    determineCPUFeatures(&features);
    const unsigned char *present = (const unsigned char *) &features;
    int missing = 0;
    for (size_t i = 0; i < sizeof features; i++) {
      missing |= (unsigned char) (complement[i] | present[i]) != 0xff;
    }
    known = missing;
  }
  return known;
}

int checkCPUFeaturesOrExit(const unsigned char *complement, const char *message) {
  if (checkCPUFeatures(complement)) {
    fputs(message, stderr);
    exit(1);
  }
  return 0;
}
