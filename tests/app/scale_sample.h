// A questionnaire whose keys of answers are tried.
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

/// The id is "scales": three questions, Q1 to Q3, on one scale with these values.
inline std::string questionnaire_on_scale(const std::vector<double>& values) {
    std::string text =
        "format = \"readiness-questionnaire/1\"\nid = \"scales\"\nversion = \"1.0\"\n"
        "title = \"Scales\"\nsummary = \"Of all kinds\"\n"
        "[[scale]]\nid = \"s\"\noptions = [\n";
    for (const double value : values)
        text += fmt::format("{{ value = {}, label = \"Level {}\" }},\n", value, value);
    text += "]\n[[factor]]\nid = \"f\"\ntitle = \"Factor\"\n";
    for (const char* id : {"Q1", "Q2", "Q3"})
        text += fmt::format("[[item]]\nid = \"{}\"\nfactor = \"f\"\nscale = \"s\"\ntext = \"How far?\"\n", id);
    return text;
}
