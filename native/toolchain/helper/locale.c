/* The system's locale, language[_COUNTRY][.charset][@modifier], as set by LC_... or LANG. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include "svm_locale.h"

static svm_locale_props_t properties;

static const struct { const char *modifier, *script; } SCRIPTS[] = {
  {"latin", "Latn"}, {"cyrillic", "Cyrl"}, {"arabic", "Arab"}, {"devanagari", "Deva"}, {"iqtelif", "Latn"},
};

/* Returns 0 when out of memory. The strings live as long as the process. */
static int parse(int category, char **language, char **script, char **country, char **variant) {
  const char *set = setlocale(category, NULL);
  if (!set || !strcmp(set, "C") || !strcmp(set, "POSIX")) {
    set = "en_US"; /* as the JDK does */
  } else if (!strncmp(set, "C.", 2)) {
    set = "en";
  }
  char *text = strdup(set);
  if (!text) {
    return 0;
  }
  char *modifier = strchr(text, '@'), *charset, *land;
  if (modifier) {
    *modifier++ = 0;
  }
  if ((charset = strchr(text, '.'))) {
    *charset = 0;
  }
  if ((land = strchr(text, '_'))) {
    *land++ = 0;
  }
  *language = text;
  *country = land;
  *script = *variant = NULL;
  if (modifier && strcmp(modifier, "euro")) {
    *variant = modifier;
    for (size_t i = 0; i < sizeof SCRIPTS / sizeof *SCRIPTS; i++) {
      if (!strcmp(modifier, SCRIPTS[i].modifier)) {
        *script = (char *) SCRIPTS[i].script;
        *variant = NULL;
      }
    }
  }
  return 1;
}

int svm_initialize_locale(void) {
  svm_locale_props_t *p = &properties;
  setlocale(LC_ALL, "");
  int parsed =
      parse(LC_MESSAGES, &p->display_language, &p->display_script, &p->display_country, &p->display_variant) &&
      parse(LC_CTYPE, &p->format_language, &p->format_script, &p->format_country, &p->format_variant);
  return parsed ? SVM_LOCALE_INITIALIZATION_SUCCEEDED : SVM_LOCALE_INITIALIZATION_OUT_OF_MEMORY;
}

svm_locale_props_t *svm_get_locale(void) { return &properties; }
