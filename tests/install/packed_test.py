#!/usr/bin/env python3
"""A package that brings its libraries with it says which they are, and passes their licences on: packed_test.py FOLDER

FOLDER is the package, unpacked: the archive for Linux, or the folder for Windows. tests/packages.sh and tests/windows.sh
run this.
"""
import datetime
import json
import pathlib
import struct
import sys
import unittest

FOLDER = pathlib.Path(sys.argv[1])


def link_time(program):
    """When a program for Windows was linked, as it says itself: seconds since 1970."""
    data = program.read_bytes()
    header = struct.unpack_from("<I", data, 0x3C)[0]
    return struct.unpack_from("<I", data, header + 8)[0]


class Packed(unittest.TestCase):
    def setUp(self):
        found = list(FOLDER.rglob("readiness.spdx.json"))
        self.assertEqual(1, len(found), f"{FOLDER} has no bill of materials")
        self.path = found[0]
        self.bill = json.loads(self.path.read_text(encoding="utf-8"))
        static = {link["relatedSpdxElement"] for link in self.bill["relationships"]
                  if link["relationshipType"] == "STATIC_LINK"}
        self.linked = [package for package in self.bill["packages"] if package["SPDXID"] in static]

    def test_each_library_in_the_programs_has_a_version_and_the_text_of_its_licence(self):
        self.assertGreater(len(self.linked), 10)
        for package in self.linked:
            self.assertIn("versionInfo", package, package["name"])
            self.assertIn("licenseComments", package, package["name"])
            text = self.path.parent / package["licenseComments"]
            self.assertTrue(text.is_file() and text.stat().st_size > 300, f"{text} of {package['name']}")

    def test_what_the_compiler_links_is_listed(self):
        self.assertLessEqual({"libstdc++", "libgcc", "zlib"}, {package["name"] for package in self.linked})

    def test_all_dates_are_one(self):
        date = int(self.path.stat().st_mtime)
        created = datetime.datetime.fromtimestamp(date, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.assertEqual(created, self.bill["creationInfo"]["created"])
        for program in FOLDER.glob("*.exe"):
            self.assertEqual(date, link_time(program), program.name)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
