#include "core/report/html_style.h"

#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "core/drawing/palette.h"
#include "core/drawing/svg.h"

namespace readiness {

namespace {

/// Sizes of type are those of the design: on paper 10 points, 19 for the title, 12 for sections.
constexpr std::string_view text_style = R"css(* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 60rem; padding: 2.5rem clamp(1rem, 5vw, 3rem) 4rem;
  background: var(--surface); color: var(--text);
  font: 1rem/1.5 Inter, "Noto Sans", system-ui, sans-serif; overflow-wrap: break-word;
}
h1, h2, h3, p, li, th, td, figcaption { unicode-bidi: plaintext; text-align: start; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 .25rem; font-size: 1.875em; font-weight: 700; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25em; font-weight: 650; }
h3 { margin: 1.5rem 0 .25rem; font-size: 1em; font-weight: 650; }
p { margin: .5rem 0; max-width: 46rem; }
header p { max-width: none; }
.quiet, footer { color: var(--muted); }
.strong { font-weight: 650; }
.lead { font-size: 1.25em; line-height: 1.35; font-weight: 650; text-wrap: pretty; }
.over { margin-bottom: 0; color: var(--link); font-weight: 650; }
.box { margin: 1.25rem 0; padding: .75rem 1.25rem; border-radius: .75rem; background: var(--ground); }
.box p { max-width: none; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 2rem 2.25rem; margin-top: 1.5rem; }
.columns > div { min-width: 0; }
.columns > div > :first-child { margin-top: 0; }
.columns thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.columns table { margin-top: 0; }
.columns td:last-child { width: 1%; text-align: end; white-space: nowrap; }
.columns .notes td { width: auto; text-align: start; white-space: normal; }
details { margin: .25rem 0 1rem; color: var(--muted); font-size: .9375em; }
summary { padding: .25rem 0; cursor: pointer; color: var(--link); }
details table { color: var(--text); }
.sign { display: inline-block; padding: 0 .6em; border-radius: 1em; font-weight: 600; white-space: nowrap; background: var(--neutral); color: var(--neutral-text); }
.strong.sign, .late.sign { background: var(--bad); color: var(--bad-text); }
.watch.sign, .doing.sign { background: var(--middle); color: var(--middle-text); }
.little.sign, .done.sign { background: var(--good); color: var(--good-text); }
ul { margin: .5rem 0; padding-left: 1.25rem; }
li { margin: .25rem 0; max-width: 46rem; }
nav { margin: 1.5rem 0; padding: .5rem 0; border: solid var(--line); border-width: 1px 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; }
nav li { margin: 0; max-width: 100%; }
nav a { display: inline-block; padding: .25rem 0; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
)css";

/// A cell with a very long word may break it. All others keep their words whole, so that columns stay in shape.
constexpr std::string_view table_style =
    R"css(table { width: 100%; margin: .75rem 0 1rem; border-collapse: collapse; font-size: .9375em; }
th, td { padding: .4rem .75rem .4rem 0; vertical-align: top; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
th[scope=col] { color: var(--muted); vertical-align: bottom; }
th[scope=row] { font-weight: 600; }
th[scope=rowgroup] { padding-top: 1rem; font-weight: 650; }
td:has(> .sign) { width: 1%; }
tr { border-bottom: 1px solid var(--line); }
tr.noted { border-bottom: 0; }
tr.notes td, th[scope=rowgroup] { overflow-wrap: anywhere; }
tr.notes td { padding-top: 0; }
tr.notes ul { margin: 0 0 .25rem; padding: 0; list-style: none; color: var(--muted); }
tr.notes li { max-width: none; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.long { overflow-wrap: anywhere; }
figure { margin: 1rem 0; }
figcaption { margin: .25rem 0; max-width: 46rem; color: var(--muted); font-size: .875em; }
.picture { overflow-x: auto; }
svg { display: block; max-width: 100%; height: auto; }
hr { margin: 2.5rem 0; border: 0; border-top: 1px solid var(--line); }
footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--line); font-size: .875em; }
footer p { max-width: none; }
)css";

/// On a narrow page each row of a table stands by itself, and each cell has its column's heading before it. A picture
/// keeps a size in which its words can be read, and is moved sideways.
constexpr std::string_view narrow_style = R"css(@media screen and (max-width: 40rem) {
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  th, td { padding: .1rem 0; }
  td:empty { display: none; }
  td[data-heading]::before { content: attr(data-heading) ": "; content: attr(data-heading) ": " / ""; color: var(--muted); }
  tr { padding: .4rem 0; }
  .number { text-align: start; white-space: normal; }
  svg { min-width: 34rem; }
  .columns svg { min-width: 0; }
}
)css";

constexpr std::string_view paper_style =
    R"css(@page { margin: 11mm 14mm 13mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Inter, "Noto Sans", sans-serif; color: #586776; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.3; }
  h2 { margin: 8pt 0 2pt; font-size: 11.5pt; }
  h3 { margin-top: 10pt; }
  p { margin: 2pt 0; max-width: none; }
  li { margin: 1pt 0; max-width: none; }
  table { margin: 2pt 0 4pt; font-size: 8.5pt; }
  th, td { padding-top: 2pt; padding-bottom: 2pt; }
  .box { margin: 6pt 0 6pt; padding: 5pt 12pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .sign { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .columns { grid-template-columns: 1fr 1fr; gap: 0 7mm; margin-top: 8pt; }
  .columns figure { margin: 0; }
  .columns td, .columns th { padding-bottom: 1.5pt; }
  main > .quiet, .columns .quiet, .columns li { font-size: 8.5pt; }
  header p { margin: 1pt 0; }
  footer { font-size: 8pt; }
  .columns svg { max-height: 64mm; }
  nav, details { display: none; }
  h1, h2, h3, tr.group, tr.noted { break-after: avoid; }
  tr, li, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .picture { overflow: visible; }
  svg { margin: 0 auto; max-height: 170mm; }
  hr { margin: 0; border: 0; break-after: page; }
  footer { margin-top: 8pt; padding-top: 3pt; }
}
)css";

/// A wall is read from some way off, and the page is A3: on A4 all is 0.7 times as large.
constexpr std::string_view poster_style = R"css(body.poster { max-width: 84rem; font-size: 1.375rem; }
.poster .lead { font-size: 1.5em; }
.poster .columns { align-items: center; }
.poster .columns li { margin: .6em 0; font-size: 1.1em; }
.poster figcaption, .poster details { display: none; }
@page { size: A3; margin: 18mm; @bottom-right { content: none; } }
@media print {
  body.poster { font-size: 19pt; }
  .poster .columns svg { max-height: 120mm; }
  .poster main > .quiet { font-size: 1em; }
  .poster h2 { margin: 26pt 0 8pt; font-size: 1.3em; }
  .poster .box { margin: 20pt 0 28pt; padding: 16pt 24pt; }
  .poster table { font-size: 1em; }
  .poster th, .poster td { padding-top: 5pt; padding-bottom: 5pt; }
  .poster .columns { grid-template-columns: 1fr 1fr; gap: 0 14mm; }
  .poster .columns li { font-size: 1.1em; }
  .poster .columns .quiet { font-size: 1em; }
  .poster .strong { font-size: 1.3em; margin-top: 16pt; }
  .poster footer { font-size: 10pt; }
}
)css";

std::string css(Colour colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::string names_of_colours(const Palette& palette) {
    constexpr std::pair<std::string_view, Ink> names[] = {
        {"surface", Ink::surface}, {"text", Ink::text},
        {"muted", Ink::muted},     {"link", Ink::accent_text},
        {"line", Ink::track},      {"ground", Ink::ground},
        {"good", Ink::good},       {"good-text", Ink::good_text},
        {"middle", Ink::middle},   {"middle-text", Ink::middle_text},
        {"bad", Ink::bad},         {"bad-text", Ink::bad_text},
        {"neutral", Ink::neutral}, {"neutral-text", Ink::neutral_text}};
    std::string text;
    for (const auto& [name, ink] : names)
        text += fmt::format("--{}: {}; ", name, css(colour_of(palette, ink)));
    text.pop_back();
    return text;
}

}  // namespace

std::string html_style(Sheet sheet) {
    std::string style = fmt::format(":root {{ color-scheme: light dark; {} }}\n", names_of_colours(light_palette()));
    style += text_style;
    style += table_style;
    style += narrow_style;
    style += fmt::format("@media screen and (prefers-color-scheme: dark) {{\n:root {{ {} }}\n{}}}\n",
                         names_of_colours(dark_palette()), svg_colours(dark_palette()));
    style += paper_style;
    if (sheet == Sheet::poster) style += poster_style;
    return style;
}

}  // namespace readiness
