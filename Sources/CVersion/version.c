#include "version.h"

const char *tributary_version(void) { return TRIBUTARY_VERSION; }
