#!/bin/sh
# Lists the files of Site/ that kb carries in itself, as C: Scripts/embed-look.sh > Sources/CBuiltInLook/files.c
# A test holds that the list is complete.
set -eu
cd "$(dirname "$0")/../Site"

files=$(find assets offline outlines sample scripts search start styles templates words -type f 2>/dev/null | LC_ALL=C sort)
cat <<'EOF'
// Made by Scripts/embed-look.sh: run it after adding, renaming or removing a file of Site/.
#include "CBuiltInLook.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

EOF
number=0
for file in $files; do
    printf 'static const unsigned char f%d[] = {\n#embed "../../Site/%s" suffix(, 0) if_empty(0)\n};\n' "$number" "$file"
    number=$((number + 1))
done
printf '\nstatic const struct built_in_file files[] = {\n'
number=0
for file in $files; do
    printf '    {"%s", f%d, sizeof f%d - 1},\n' "$file" "$number" "$number"
    number=$((number + 1))
done
cat <<'EOF'
};

const struct built_in_file *built_in_file(size_t number) {
    return number < sizeof files / sizeof files[0] ? &files[number] : NULL;
}
EOF
