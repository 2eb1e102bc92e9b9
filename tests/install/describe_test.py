#!/usr/bin/env python3
"""A program's manual page and completions name what its --help names: describe_test.py PROGRAM…

Shells that are installed load their completions and complete with them; man and fish likewise, where they are.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAMS = [pathlib.Path(path) for path in sys.argv[1:]]


def output(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120, **options).stdout


def words_in(text, heading):
    """The first words of the lines below a heading of --help."""
    found = re.search(rf"^{heading}:\n((?:  .*\n|\n(?=  ))*)", text, re.MULTILINE | re.IGNORECASE)
    return [line.split()[0] for line in found[1].splitlines() if re.match(r"  \S", line)] if found else []


def options_in(text):
    """"-o", "--output" … of all lines of --help that begin with an option."""
    lines = re.findall(r"^ {2,}(-[-\w]+(?:,\s*-[-\w]+)*)", text, re.MULTILINE)
    return [name.strip() for line in lines for name in line.split(",")]


def choices_in(text):
    """"--theme": ["light", "dark"] …"""
    found = re.findall(r"^ {2,}(-\S+) [\w:]*\{([^}]*)\}", text, re.MULTILINE)
    return {option.split(",")[-1]: words.split(",") for option, words in found}


class Program:
    def __init__(self, path):
        self.path = path
        self.name = path.name
        self.help = output(path, "--help")
        self.commands = words_in(self.help, "Commands")
        self.helps = {"": self.help} | {name: output(path, name, "--help") for name in self.commands}

    def described(self, form):
        return output(self.path, "--describe", form)


class Description(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.programs = [Program(path) for path in PROGRAMS]

    def for_each_help(self):
        for program in self.programs:
            for command, text in program.helps.items():
                self.assertTrue(options_in(text), f"{program.name} {command} --help names no option")
                yield program, command, text

    def test_the_manual_page_names_each_command_and_option_with_its_words(self):
        for program in self.programs:
            page = program.described("man").replace("\\-", "-")
            for command in program.commands:
                self.assertIn(f"\n.SS {command}\n", page)
            for text in program.helps.values():
                for option in options_in(text):
                    self.assertRegex(page, rf"\n\.TP\n(.*, )?\\fB{option}\\fR", f"{program.name} {option}")
                for words in choices_in(text).values():
                    for word in words:
                        self.assertIn(f"\\fB{word}\\fR", page)

    def test_the_manual_page_is_right_for_man(self):
        if not shutil.which("man"):
            self.skipTest("man is not installed")
        for program in self.programs:
            with tempfile.NamedTemporaryFile("w", suffix=".1") as file:
                file.write(program.described("man"))
                file.flush()
                shown = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", file.name], check=True,
                                       capture_output=True, text=True, env={"MANWIDTH": "80", "PATH": "/usr/bin:/bin"})
                self.assertEqual("", shown.stderr)
                self.assertIn("SYNOPSIS", re.sub(".\x08", "", shown.stdout))  # Bold letters are written twice.

    def complete_in_bash(self, program, line):
        """What bash offers for the last word of a line."""
        function = "_" + program.name.replace("-", "_")
        script = (f'{program.described("bash")}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); {function}\n'
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        return output("bash", "-c", script, "bash", program.name, *line).split()

    def test_bash_offers_what_help_names(self):
        for program, command, text in self.for_each_help():
            before = [command] if command else []
            self.assertLessEqual(set(options_in(text)), set(self.complete_in_bash(program, [*before, "-"])))
            for option, words in choices_in(text).items():
                self.assertEqual(words, self.complete_in_bash(program, [*before, option, ""]))
            if not command:
                self.assertEqual(program.commands, self.complete_in_bash(program, [""]))

    def test_bash_leaves_files_to_its_own_completion(self):
        for program in self.programs:
            before = ["score"] if program.commands else []
            self.assertEqual([], self.complete_in_bash(program, [*before, "ward"]))
            self.assertEqual([], self.complete_in_bash(program, [*before, "-o", "war"]))

    def test_fish_offers_what_help_names(self):
        if not shutil.which("fish"):
            self.skipTest("fish is not installed")
        for program, command, text in self.for_each_help():
            with tempfile.TemporaryDirectory() as home:
                def offered(line):
                    script = f"{program.described('fish')}\ncomplete -C '{program.name} {line}'"
                    lines = output("fish", "--no-config", "-c", script, env={"HOME": home, "PATH": "/usr/bin:/bin"})
                    return [offer.split("\t")[0] for offer in lines.splitlines()]

                names = offered(f"{command} -") + offered(f"{command} --")
                self.assertLessEqual(set(options_in(text)), set(names), f"{program.name} {command}")
                for option, words in choices_in(text).items():
                    self.assertLessEqual(set(words), set(offered(f"{command} {option} ")))
                if not command and program.commands:
                    self.assertEqual(sorted(program.commands), sorted(offered("")))

    def test_zsh_is_told_what_help_names(self):
        for program in self.programs:
            script = program.described("zsh")
            if shutil.which("zsh"):
                output("zsh", "--no-rcs", "-n", "-c", script)
            for command in program.commands:
                self.assertIn(f"'{command}:", script)
            for text in program.helps.values():
                for option in options_in(text):
                    self.assertRegex(script, rf"['{{,]{option}[\[}},]", f"{program.name} {option}")

    def test_a_format_that_nobody_has_is_refused(self):
        for path in PROGRAMS:
            self.assertNotEqual(0, subprocess.run([path, "--describe", "pdf"], capture_output=True, check=False).returncode)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
