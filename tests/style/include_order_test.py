#!/usr/bin/env python3
"""The check of the include order finds what it must: each case is a small source folder."""
import importlib.util
import pathlib
import tempfile
import unittest

spec = importlib.util.spec_from_file_location("include_order", pathlib.Path(__file__).with_name("include_order.py"))
include_order = importlib.util.module_from_spec(spec)
spec.loader.exec_module(include_order)


def check(**files):
    """The complaints about a source folder with these files; "__" in a name stands for "/"."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            path = root / (name.replace("__", "/") + ".h")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return list(include_order.complaints(root))


class IncludeOrder(unittest.TestCase):
    def test_a_lower_floor_and_the_same_room_may_be_included(self):
        self.assertEqual([], check(core__base__text="", core__model__item="", core__model__scale=
                                   '#include "core/base/text.h"\n#include "core/model/item.h"\n#include <vector>\n'))

    def test_an_arrow_that_runs_back_up_is_found_with_its_line(self):
        found = check(core__base__text='\n#include "core/model/item.h"\n', core__model__item="")
        self.assertEqual(["core/base/text.h:2: core/base includes core/model/item.h, which is not on a lower floor"], found)

    def test_rooms_on_one_floor_do_not_know_each_other(self):
        found = check(core__files__writer='#include "core/scoring/profile.h"', core__scoring__profile="")
        self.assertEqual(1, len(found))

    def test_core_knows_nothing_of_the_programs_or_of_windows(self):
        found = check(core__base__text='#include "app/desktop/ui/ui.h"\n#include <imgui.h>\n', app__desktop__ui__ui="")
        self.assertEqual(2, len(found))

    def test_one_program_knows_nothing_of_the_other(self):
        found = check(app__desktop__window__main='#include "app/cli/command.h"', app__cli__command="")
        self.assertEqual(1, len(found))

    def test_a_path_that_leaves_out_the_folder_is_found(self):
        self.assertEqual(1, len(check(core__base__text="", core__base__utf8='#include "text.h"')))

    def test_a_folder_without_a_floor_is_found(self):
        self.assertEqual(1, len(check(core__attic__box="")))

    def test_an_empty_source_folder_is_no_success(self):
        self.assertEqual(1, len(check(other__file="")))


if __name__ == "__main__":
    unittest.main()
