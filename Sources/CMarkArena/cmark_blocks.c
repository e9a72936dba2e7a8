#include "cmark_arena.h"
#include <cmark-gfm/parser.h>

cmark_node *cmark_parser_blocks(cmark_parser *parser) { return parser->root; }
