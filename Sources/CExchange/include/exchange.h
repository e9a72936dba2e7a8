#ifndef TRIBUTARY_EXCHANGE_H
#define TRIBUTARY_EXCHANGE_H

/// Swaps two folders in one step (RENAME_EXCHANGE). Returns 0, or -1 with errno set; EINVAL or ENOSYS where the file system cannot.
int exchange_paths(const char *first, const char *second);

#endif
