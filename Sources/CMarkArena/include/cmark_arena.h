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

/// The blocks of the lines that a parser was fed so far, before it reads the words in them; they stay the parser's own. The library gives
/// them out only when the words are read, which is what a look at them decides on.
cmark_node *cmark_parser_blocks(cmark_parser *parser);

#endif
