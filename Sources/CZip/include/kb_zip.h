#pragma once

#include <stdbool.h>
#include <zip.h>

/// Loads libzip, unless that has been done; false when it is not installed. Before that, none of its functions may be called.
bool load_libzip(void);
