#ifndef TRIBUTARY_GLIBC_CALLS_H
#define TRIBUTARY_GLIBC_CALLS_H

/// Swaps two names in one step (RENAME_EXCHANGE). Returns 0, or -1 with errno set; EINVAL or ENOSYS where the file system cannot.
int exchange_at(int first_folder, const char *first, int second_folder, const char *second);

/// Renames, but never over something that is there (RENAME_NOREPLACE). Returns 0, or -1 with errno set; EEXIST where the new name is
/// taken, EINVAL or ENOSYS where the file system cannot promise it.
int rename_to_new_at(int from_folder, const char *from, int to_folder, const char *to);

/// Makes the allocator keep freed memory for the next use rather than give it back to the system, and ask for much at once when it needs more.
/// Giving it back stops every thread of the process each time, and pages that come back must be cleared; what is asked for and not used
/// costs nothing.
void keep_freed_memory(void);

/// Gives it back all the same, once: between a part of the work that took much and one that takes it in other sizes.
void give_freed_memory_back(void);

/// Opens a path below a folder, and follows no symbolic link on the way (openat2). Returns a descriptor, or -1 with errno set: ELOOP where there
/// is a link; ENOSYS or EPERM where the system does not have the call or does not let anyone use it.
int open_beneath(int folder, const char *path, int flags);

/// Opens a new file without a name in a folder, for writing (O_TMPFILE). Returns a descriptor, or -1 with errno set where the file system has
/// no such.
int open_unnamed(int folder, const char *path);

/// Gives it its first name. Returns 0, or -1 with errno set: EEXIST where the name is taken.
int name_unnamed(int file, int folder, const char *name);

/// When an open file or folder came to be, in nanoseconds since 1970 (statx), or 0 where its file system does not say.
long long birth_of(int file);

/// Reads an extended attribute of an open file or folder. Returns its length, or -1 with errno set: ENODATA where there is none, ENOTSUP
/// where the file system keeps none.
long attribute_of(int file, const char *name, void *value, unsigned long room);

/// Sets one. Returns 0, or -1 with errno set.
int set_attribute_of(int file, const char *name, const void *value, unsigned long length);

#endif
