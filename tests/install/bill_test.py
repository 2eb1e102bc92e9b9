#!/usr/bin/env python3
"""The bill of materials is SPDX 2.3 and names what is linked: bill_test.py BILL LICENCES PROGRAM…

BILL is in the folder of the build. LICENCES is the page that lists the licences of libraries for people.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

BILL = pathlib.Path(sys.argv[1])
LICENCES = pathlib.Path(sys.argv[2])
PROGRAMS = sys.argv[3:]

# The system's own, which every program is linked with.
OF_THE_SYSTEM = re.compile(r"^(lib(c|m|dl|rt|pthread|stdc\+\+|gcc_s|asan|ubsan)|ld-linux.*)[.-]")
LINKS = {"STATIC_LINK", "DYNAMIC_LINK"}
# Archives of this program's own.
OUR_OWN = re.compile(r"^libreadiness[._-]")


def linked_files(program):
    """The names, without links, of the libraries that a program itself asks for."""
    asked = re.findall(r"\(NEEDED\).*\[(.*)\]", subprocess.run(
        ["readelf", "-d", program], check=True, capture_output=True, text=True).stdout)
    found = dict(re.findall(r"^\s*(\S+) => (/\S+)", subprocess.run(
        ["ldd", program], check=True, capture_output=True, text=True).stdout, re.MULTILINE))
    return {pathlib.Path(found.get(name, name)).resolve().name for name in asked if not OF_THE_SYSTEM.match(name)}


def linked_archives(program):
    """The names of the archives that a program is linked with. They leave no trace in it: Ninja says how it links it."""
    path = pathlib.Path(program).resolve().relative_to(BILL.parent.resolve())
    link = subprocess.run(["ninja", "-C", BILL.parent, "-t", "commands", "-s", str(path)],
                          check=True, capture_output=True, text=True).stdout
    names = {pathlib.PurePosixPath(word).name for word in link.split() if word.endswith(".a")}
    return {name for name in names if not OF_THE_SYSTEM.match(name) and not OUR_OWN.match(name)}


class Bill(unittest.TestCase):
    def setUp(self):
        self.bill = json.loads(BILL.read_text(encoding="utf-8"))
        self.libraries = [package for package in self.bill["packages"] if package["name"] != "readiness"]

    def test_it_has_the_shape_of_spdx_2_3(self):
        bill = self.bill
        self.assertEqual("SPDX-2.3", bill["spdxVersion"])
        self.assertEqual("CC0-1.0", bill["dataLicense"])
        self.assertEqual("SPDXRef-DOCUMENT", bill["SPDXID"])
        self.assertRegex(bill["documentNamespace"], r"^https://[^#]+$")
        self.assertRegex(bill["creationInfo"]["created"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertTrue(all(re.match(r"(Tool|Person|Organization): ", who) for who in bill["creationInfo"]["creators"]))
        ids = [package["SPDXID"] for package in bill["packages"]]
        self.assertEqual(len(ids), len(set(ids)))
        for package in bill["packages"]:
            self.assertRegex(package["SPDXID"], r"^SPDXRef-[A-Za-z0-9.-]+$")
            self.assertIs(package["filesAnalyzed"], False)
            self.assertRegex(package["downloadLocation"], r"^(NOASSERTION|git\+https://.+@[0-9a-f]{40})$")
            self.assertRegex(package["licenseDeclared"], r"^[A-Za-z0-9.-]+( (AND|OR|WITH) [A-Za-z0-9.-]+)*$")
            for reference in package.get("externalRefs", []):
                self.assertRegex(reference["referenceLocator"], r"^pkg:(generic|github|deb/(debian|ubuntu))/[^\s+]+$")

    def test_each_library_hangs_on_the_program_once(self):
        pairs = [(link["spdxElementId"], link["relationshipType"], link["relatedSpdxElement"])
                 for link in self.bill["relationships"]]
        self.assertIn(("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-readiness"), pairs)
        linked = [to for start, kind, to in pairs if start == "SPDXRef-readiness" and kind in LINKS]
        self.assertEqual(sorted(package["SPDXID"] for package in self.libraries), sorted(linked))

    def test_each_library_that_a_program_asks_for_is_listed(self):
        if not (shutil.which("ldd") and shutil.which("readelf")) or PROGRAMS[0].endswith(".exe"):
            self.skipTest("ldd or readelf is not installed, or cannot read programs for Windows")
        listed = {package.get("packageFileName") for package in self.libraries}
        for program in PROGRAMS:
            self.assertLessEqual(linked_files(program), listed, program)

    def test_each_archive_that_a_program_is_linked_with_is_listed(self):
        if not (shutil.which("ninja") and (BILL.parent / "build.ninja").exists()):
            self.skipTest("it was not built with Ninja")
        listed = {package.get("packageFileName") for package in self.libraries}
        for program in PROGRAMS:
            self.assertLessEqual(linked_archives(program), listed, program)

    def test_people_find_the_licence_of_each_library(self):
        page = LICENCES.read_text(encoding="utf-8")
        rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", page, re.MULTILINE)
        for package in self.libraries:
            bare = re.sub(r"[^a-z0-9]", "", re.sub(r"-\d+\.\d+$", "", package["name"]).lower())
            self.assertTrue(any(bare in re.sub(r"[^a-z0-9]", "", name.lower().replace("+", "plus")) for name, _ in rows),
                            f"{LICENCES.name} has no row for {package['name']}")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
