#ifndef TRIBUTARY_CMARK_ARENA_H
#define TRIBUTARY_CMARK_ARENA_H

#include <cmark-gfm.h>

/// An allocator for one tree at a time on each thread: a tree's thousands of small pieces come from few large ones, and go all at once.
/// cmark-gfm has an arena of its own, but one for the whole process.
///
/// Returns NULL while this thread's arena is in use; take the library's own allocator then. Whoever gets an allocator calls
/// `cmark_arena_end` on the same thread when nothing of the tree is used any more; its nodes are not freed one by one.
cmark_mem *cmark_arena_begin(void);

void cmark_arena_end(void);

#endif
