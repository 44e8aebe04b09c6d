/* What locale.c answers. Names and fields are those that the builder's LocaleCHelper looks up. */
#ifndef SVM_LOCALE_H
#define SVM_LOCALE_H
enum { SVM_LOCALE_INITIALIZATION_SUCCEEDED = 1, SVM_LOCALE_INITIALIZATION_OUT_OF_MEMORY = 2 };

typedef struct {
  char *display_language, *display_script, *display_country, *display_variant;
  char *format_language, *format_script, *format_country, *format_variant;
} svm_locale_props_t;
#endif
