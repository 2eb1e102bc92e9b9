// Who owns a file: system_calls.h of each system gives and takes it.
#pragma once

struct FileOwner {
    unsigned user = 0;
    unsigned group = 0;
    friend bool operator==(const FileOwner&, const FileOwner&) = default;
};
