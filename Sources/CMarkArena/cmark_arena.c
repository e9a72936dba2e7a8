#include "cmark_arena.h"
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, USUAL_SIZE = 256 << 10 };

typedef struct chunk {
    struct chunk *next;
    size_t size;
    alignas(ALIGNMENT) char bytes[];
} chunk;

static _Thread_local chunk *first;
static _Thread_local chunk *current;
static _Thread_local size_t used;
static _Thread_local bool is_in_use;

/// The size that was asked for stands before each piece, for `realloc`.
static size_t *size_of(void *piece) { return (size_t *)((char *)piece - ALIGNMENT); }

static bool is_last(void *piece) { return (char *)piece + *size_of(piece) == current->bytes + used; }

static chunk *new_chunk(size_t size) {
    chunk *made = malloc(sizeof(chunk) + size);
    // The library's own allocator gives up likewise: its callers do not look for NULL.
    if (made == NULL) abort();
    made->next = NULL;
    made->size = size;
    return made;
}

static void *take(size_t size) {
    if (size > SIZE_MAX / 2) abort();
    size_t rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    size_t needed = rounded + ALIGNMENT;
    if (first == NULL) current = first = new_chunk(needed > USUAL_SIZE ? needed : USUAL_SIZE);
    if (needed > current->size - used) {
        chunk *next = new_chunk(needed > USUAL_SIZE ? needed : USUAL_SIZE);
        current->next = next;
        current = next;
        used = 0;
    }
    char *piece = current->bytes + used + ALIGNMENT;
    used += needed;
    *size_of(piece) = rounded;
    return piece;
}

static void *arena_calloc(size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size) abort();
    void *piece = take(count * size);
    return memset(piece, 0, count * size);
}

static void *arena_realloc(void *piece, size_t size) {
    if (piece == NULL) return take(size);
    size_t old = *size_of(piece);
    if (size <= old) return piece;
    if (is_last(piece)) {
        size_t rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        if (size <= SIZE_MAX / 2 && rounded - old <= current->size - used) {
            used += rounded - old;
            *size_of(piece) = rounded;
            return piece;
        }
    }
    return memcpy(take(size), piece, old);
}

/// Only the last piece is given back, which is what growing and dropping a buffer comes to.
static void arena_free(void *piece) {
    if (piece != NULL && is_last(piece)) used -= *size_of(piece) + ALIGNMENT;
}

cmark_mem *cmark_arena_begin(void) {
    static cmark_mem allocator = {arena_calloc, arena_realloc, arena_free};
    if (is_in_use) return NULL;
    is_in_use = true;
    return &allocator;
}

void cmark_arena_end(void) {
    while (first != NULL && first->next != NULL) {
        chunk *second = first->next;
        first->next = second->next;
        free(second);
    }
    // An unusually large text leaves nothing behind.
    if (first != NULL && first->size > USUAL_SIZE) {
        free(first);
        first = NULL;
    }
    current = first;
    used = 0;
    is_in_use = false;
}
