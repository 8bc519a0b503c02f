#include <libxml/xmlversion.h>
// ICU's headers are in Foundation's ICU module too, and Clang sometimes takes the two for different types. Nothing that
// is used here has a member of ICU's.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
