/* The CPU features that the image builder asks for: one byte each, found by field name.
 *
 * The list makes both the struct and the detection in cpu.c. An entry is X(name, register, bit, guard): the
 * register of the CPUID instruction that says whether the CPU has the feature, and the state that the operating
 * system must save for it to be usable; see cpu.c for both. */
#ifndef AMD64_CPU_FEATURES_H
#define AMD64_CPU_FEATURES_H
#include <stdint.h>

#define CPU_FEATURES(X)                                                                           \
  X(CX8, L1_EDX, 8, ANY)                X(CMOV, L1_EDX, 15, ANY)                                  \
  X(FXSR, L1_EDX, 24, ANY)              X(HT, L1_EDX, 28, ANY)                                    \
  X(MMX, L1_EDX, 23, ANY)               X(AMD_3DNOW_PREFETCH, E1_ECX, 8, ANY)                     \
  X(SSE, L1_EDX, 25, ANY)               X(SSE2, L1_EDX, 26, ANY)                                  \
  X(SSE3, L1_ECX, 0, ANY)               X(SSSE3, L1_ECX, 9, ANY)                                  \
  X(SSE4A, E1_ECX, 6, ANY)              X(SSE4_1, L1_ECX, 19, ANY)                                \
  X(SSE4_2, L1_ECX, 20, ANY)            X(POPCNT, L1_ECX, 23, ANY)                                \
  X(LZCNT, E1_ECX, 5, ANY)              X(TSC, L1_EDX, 4, ANY)                                    \
  X(TSCINV, E7_EDX, 8, ANY)             X(TSCINV_BIT, E7_EDX, 8, ANY)                             \
  X(AVX, L1_ECX, 28, YMM)               X(AVX2, L7_EBX, 5, YMM)                                   \
  X(AES, L1_ECX, 25, ANY)               X(ERMS, L7_EBX, 9, ANY)                                   \
  X(CLMUL, L1_ECX, 1, ANY)              X(BMI1, L7_EBX, 3, ANY)                                   \
  X(BMI2, L7_EBX, 8, ANY)               X(RTM, L7_EBX, 11, ANY)                                   \
  X(ADX, L7_EBX, 19, ANY)               X(AVX512F, L7_EBX, 16, ZMM)                               \
  X(AVX512DQ, L7_EBX, 17, ZMM)          X(AVX512PF, L7_EBX, 26, ZMM)                              \
  X(AVX512ER, L7_EBX, 27, ZMM)          X(AVX512CD, L7_EBX, 28, ZMM)                              \
  X(AVX512BW, L7_EBX, 30, ZMM)          X(AVX512VL, L7_EBX, 31, ZMM)                              \
  X(SHA, L7_EBX, 29, ANY)               X(FMA, L1_ECX, 12, YMM)                                   \
  X(VZEROUPPER, L1_ECX, 28, YMM)        X(AVX512_VPOPCNTDQ, L7_ECX, 14, ZMM)                      \
  X(AVX512_VPCLMULQDQ, L7_ECX, 10, ZMM) X(AVX512_VAES, L7_ECX, 9, ZMM)                            \
  X(AVX512_VNNI, L7_ECX, 11, ZMM)       X(FLUSH, L1_EDX, 19, ANY)                                 \
  X(FLUSHOPT, L7_EBX, 23, ANY)          X(CLWB, L7_EBX, 24, ANY)                                  \
  X(AVX512_VBMI2, L7_ECX, 6, ZMM)       X(AVX512_VBMI, L7_ECX, 1, ZMM)                            \
  X(HV, L1_ECX, 31, ANY)                X(SERIALIZE, L7_EDX, 14, ANY)                             \
  X(RDTSCP, E1_EDX, 27, ANY)            X(RDPID, L7_ECX, 22, ANY)                                 \
  X(FSRM, L7_EDX, 4, ANY)               X(GFNI, L7_ECX, 8, ANY)                                   \
  X(AVX512_BITALG, L7_ECX, 12, ZMM)     X(PKU, L7_ECX, 3, ANY)                                    \
  X(OSPKE, L7_ECX, 4, ANY)              X(CET_IBT, L7_EDX, 20, ANY)                               \
  X(CET_SS, L7_ECX, 7, ANY)             X(F16C, L1_ECX, 29, YMM)                                  \
  X(AVX512_IFMA, L7_EBX, 21, ZMM)       X(AVX_IFMA, L7S1_EAX, 23, YMM)                            \
  X(APX_F, L7S1_EDX, 21, APX)           X(SHA512, L7S1_EAX, 0, YMM)                               \
  X(AVX512_FP16, L7_EDX, 23, ZMM)       X(AVX10_1, NONE, 0, ANY)                                  \
  X(AVX10_2, NONE, 0, ANY)

typedef struct {
#define X(name, register, bit, guard) uint8_t f##name;
  CPU_FEATURES(X)
#undef X
} CPUFeatures;
#endif
