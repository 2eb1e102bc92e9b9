#!/usr/bin/env python3
"""The bill of materials names the sources that are built, and a portable build takes their licences with it:
library_origins_test.py CMAKE GENERATOR SOURCE-FOLDER

Configures the small project in origins/ with sources that are made up. Takes no compiling.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

CMAKE, GENERATOR, SOURCE = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class Origins(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.work = pathlib.Path(folder.name)
        project = ("cmake_minimum_required(VERSION 3.25)\nproject({0} {1} LANGUAGES CXX)\n"
                   "add_library({0} STATIC it.cpp)\n")
        for name, version in (("ours", ""), ("other", "VERSION 4.5.6")):
            write(self.work / name / "CMakeLists.txt", project.format(name, version))
            write(self.work / name / "it.cpp", "")
            write(self.work / name / "LICENSE.txt", f"The licence of {name}\n")
        write(self.work / "ours/debian/changelog", "libours (1:2.3.4+dfsg-5) unstable; urgency=low\n\n  * It is new.\n")
        write(self.work / "ours/debian/copyright", "What Debian knows of its licence\n")
        write(self.work / "prefix/origins/libdescribed-dev", "described 7.8-1 libdescribed-dev\n")
        write(self.work / "prefix/origins/libneeded-dev", "needed 1.0+ds1-1 needed\n")
        for name in ("libdescribed-dev", "needed"):
            write(self.work / f"prefix/licences/{name}.txt", f"The licence of {name}\n")
        write(self.work / "archives/libneeded.a", "")

    def configure(self, *options):
        return subprocess.run(
            [CMAKE, "-G", GENERATOR, "-S", str(SOURCE / "tests/install/origins"), "-B", str(self.work / "build"),
             "-DCMAKE_BUILD_TYPE=Release", f"-DREADINESS_SOURCE={SOURCE}", "-DREADINESS_PORTABLE=ON",
             "-DREADINESS_PREFER_FETCHED=ON",
             f"-DFETCHCONTENT_SOURCE_DIR_OURS={self.work}/ours", f"-DFETCHCONTENT_SOURCE_DIR_OTHER={self.work}/other",
             f"-DREADINESS_ORIGINS={self.work}/prefix/origins", f"-DCMAKE_LIBRARY_PATH={self.work}/archives", *options],
            capture_output=True, text=True, check=False)

    def test_the_bill_names_the_sources_that_are_built_and_no_commit(self):
        done = self.configure("-DNOTED=ON")
        self.assertEqual(0, done.returncode, done.stderr)
        bill = json.loads((self.work / "build/readiness.spdx.json").read_text(encoding="utf-8"))
        found = {package["name"]: package for package in bill["packages"]}
        for name, version, address in (("ours", "2.3.4", "pkg:deb/debian/libours@1:2.3.4%2Bdfsg-5?arch=source"),
                                       ("other", "4.5.6", "pkg:generic/other@4.5.6"),
                                       ("described", "7.8", "pkg:deb/debian/described@7.8-1?arch=source"),
                                       ("needed", "1.0", "pkg:deb/debian/needed@1.0%2Bds1-1?arch=source")):
            self.assertEqual(version, found[name]["versionInfo"])
            self.assertEqual(address, found[name]["externalRefs"][0]["referenceLocator"].replace("/ubuntu/", "/debian/"))
            self.assertEqual("NOASSERTION", found[name]["downloadLocation"])
        for name in ("ours", "other", "needed"):
            self.assertEqual(f"lib{name}.a", found[name]["packageFileName"])
        self.assertEqual(["2.12.1", "1.2.13", "9.1.0", "1.3.1", "1.13", "1.86"], re.findall(r"-- release (\S+)", done.stdout))

    def test_the_texts_of_their_licences_are_installed(self):
        done = self.configure("-DNOTED=ON")
        self.assertEqual(0, done.returncode, done.stderr)
        subprocess.run([CMAKE, "-DCMAKE_INSTALL_LOCAL_ONLY=ON", f"-DCMAKE_INSTALL_PREFIX={self.work}/installed", "-P",
                        str(self.work / "build/cmake_install.cmake")], check=True, capture_output=True)
        texts = {path.name: path.read_text(encoding="utf-8") for path in (self.work / "installed/doc/licences").iterdir()}
        self.assertEqual({"libours.txt": "What Debian knows of its licence\n", "other.txt": "The licence of other\n",
                          "libdescribed-dev.txt": "The licence of libdescribed-dev\n",
                          "needed.txt": "The licence of needed\n"}, texts)

    def test_an_archive_that_nobody_noted_is_refused(self):
        done = self.configure()
        self.assertNotEqual(0, done.returncode)
        self.assertIn("libneeded.a is linked, but not in the bill of materials", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
