// A questionnaire and its answers that strain every screen: 16 factors, long titles in three scripts, ten options.
#pragma once

#include <string>

#include "temporary_folder.h"

namespace long_texts {

/// 300 characters of Latin, Greek and Cyrillic words, or one word of 300 letters.
inline std::string title(int number) {
    if (number % 5 == 4) return std::string(300, 'W');
    const char* words[] = {"Bereitschaft für Veränderung im Krankenhaus ", "Ετοιμότητα για αλλαγή στο νοσοκομείο ",
                           "Готовність до змін у лікарні ", "Readiness for change on every ward of the hospital "};
    std::string text;
    int characters = 0;
    while (characters < 300) {
        text += words[number % 4];
        characters += 30;
    }
    return std::to_string(number) + " " + text;
}

inline std::string evidence() {
    std::string text = "format = \"readiness-evidence/1\"\n[source]\nid = \"long\"\ntitle = \"" + title(0) + "\"\n";
    const char* levels[] = {"individual", "team", "organisation", "infrastructure", "context"};
    for (int i = 0; i < 20; ++i) {
        const std::string id = "b" + std::to_string(i);
        text += "[[barrier]]\nid = \"" + id + "\"\ntitle = \"" + title(i) + "\"\nlevel = \"" + levels[i % 5] +
                "\"\npage = 21\nrefs = [1, 2, 3]\nabout = \"" + title(i + 1) + "\"\ncounter = [\"m" +
                std::to_string(i) + "\"]\n";
        text += "[[measure]]\nid = \"m" + std::to_string(i) + "\"\ntitle = \"" + title(i) + "\"\nhow = \"" +
                title(i + 2) + "\"\n";
    }
    return text;
}

/// `keys` are more lines at its top.
inline std::string questionnaire(const std::string& keys) {
    std::string text = keys + "format = \"readiness-questionnaire/1\"\nid = \"long\"\nversion = \"1.0\"\ntitle = \"" +
                       title(2) + "\"\nsummary = \"" + title(1) + "\"\nevidence = \"long-evidence.toml\"\nbands = [";
    for (int i = 0; i < 5; ++i)
        text += "{ id = \"band" + std::to_string(i) + "\", title = \"" + title(i) +
                "\", from = " + std::to_string(20 * i) + " }, ";
    text += "]\n[[scale]]\nid = \"ten\"\noptions = [";
    for (int i = 0; i < 10; ++i)
        text += "{ value = " + std::to_string(i) + ", label = \"" + title(i) + "\" }, ";
    text += "]\n[[scale]]\nid = \"number\"\nunit = \"" + title(3) +
            "\"\nmin = -1000000\nmax = 1000000\npoints = [[-1000000, 0], [1000000, 100]]\n";
    for (int i = 0; i < 16; ++i)
        text += "[[factor]]\nid = \"f" + std::to_string(i) + "\"\ntitle = \"" + title(i) + "\"\nabout = \"" +
                title(i + 1) + "\"\n";
    for (int i = 0; i < 32; ++i) {
        const std::string number = std::to_string(i);
        text += "[[item]]\nid = \"I" + number + "\"\nfactor = \"f" + std::to_string(i % 16) + "\"\nscale = \"" +
                (i % 8 == 7 ? "number" : "ten") + "\"\ntext = \"" + title(i) + "\"\nhelp = \"" + title(i + 3) +
                "\"\nbarriers = [\"b" + std::to_string(i % 20) + "\"]\n";
    }
    return text;
}

inline std::string assessment() {
    std::string text =
        "format = \"readiness-assessment/1\"\nid = \"0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10\"\ntitle = \"" + title(1) +
        "\"\nmode = \"consensus\"\nmodified = 2026-11-24T10:42:10Z\n[questionnaire]\nid = \"long\"\nversion = "
        "\"1.0\"\n" +
        "[consensus]\n";
    for (int i = 0; i < 32; ++i) {
        if (i % 3 == 2) continue;
        text += "I" + std::to_string(i) + " = { answer = " + (i % 8 == 7 ? "-123456.789" : std::to_string(i % 10)) +
                ", why = \"" + title(i) + "\" }\n";
    }
    for (int i = 0; i < 8; ++i)
        text += "[[note]]\nitem = \"I" + std::to_string(i) + "\"\ntext = \"" + title(i) + "\"\n";
    return text;
}

/// Writes all three into a folder and returns the assessment's path.
inline std::filesystem::path write(const TemporaryFolder& folder, const std::string& keys = "") {
    folder.file("data/long-evidence.toml", evidence());
    folder.file("data/long.toml", questionnaire(keys));
    return folder.file("data/" + std::string("Тестування").append(" Ελλάδα.readiness.toml"), assessment());
}

}  // namespace long_texts
