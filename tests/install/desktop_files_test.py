#!/usr/bin/env python3
"""What the desktop reads agrees with itself and with its own checkers: desktop_files_test.py ENTRY TYPES PAGE

ENTRY is the menu's entry, TYPES the description of file types, PAGE the one for software centres.
"""
import configparser
import pathlib
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree as xml

ENTRY, TYPES, PAGE = sys.argv[1:4]
TYPE = "application/vnd.readiness.assessment+toml"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


class DesktopFiles(unittest.TestCase):
    def test_the_same_type_of_file_is_named_everywhere(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(ENTRY)
        self.assertEqual(TYPE + ";", entry["Desktop Entry"]["MimeType"])
        kind = xml.parse(TYPES).getroot().find(MIME + "mime-type")
        self.assertEqual(TYPE, kind.get("type"))
        self.assertEqual("*.readiness.toml", kind.find(MIME + "glob").get("pattern"))
        page = xml.parse(PAGE).getroot()
        self.assertEqual([TYPE], [element.text for element in page.iter("mediatype")])
        self.assertEqual([pathlib.Path(ENTRY).name], [element.text for element in page.iter("launchable")])

    def test_the_entry_is_in_order(self):
        if not shutil.which("desktop-file-validate"):
            self.skipTest("desktop-file-validate is not installed")
        checked = subprocess.run(["desktop-file-validate", ENTRY], capture_output=True, text=True, check=False)
        self.assertEqual("", checked.stdout + checked.stderr)

    def test_the_page_is_in_order_but_for_the_licence_that_the_owner_chooses(self):
        if not shutil.which("appstreamcli"):
            self.skipTest("appstreamcli is not installed")
        checked = subprocess.run(["appstreamcli", "validate", "--no-net", "--no-color", PAGE], capture_output=True,
                                 text=True, check=False).stdout
        errors = [line for line in re.findall(r"^[EW]: .*", checked, re.MULTILINE)
                  if not line.endswith("metadata-license-missing")]
        self.assertEqual([], errors, checked)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
