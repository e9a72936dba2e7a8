#include <sqlite3.h>

// The macro for "copy it now" is a cast that Swift does not import.
static inline int bind_copied_text(sqlite3_stmt *statement, int place, const char *text, int count) {
    return sqlite3_bind_text(statement, place, text, count, SQLITE_TRANSIENT);
}
