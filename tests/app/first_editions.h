// What the program ships with, but with the first editions of its questionnaires.
#pragma once

#include <filesystem>

/// A folder as Places::shipped wants it, the same for all tests of a run. First editions never change: a test may say
/// which question follows which, and stays true when a newer edition is shipped. The newest ones are there as editions,
/// for the examples.
std::filesystem::path first_editions();
