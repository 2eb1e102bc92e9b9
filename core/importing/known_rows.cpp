// What says that a row is no person's: words for a test, for a summary of other rows, and for one of several dates.
#include <algorithm>
#include <cstddef>

#include "core/importing/known_columns.h"
#include "core/importing/word_list.h"

namespace readiness {

namespace {

constexpr std::size_t longest_name_of_summary = 40;

}  // namespace

bool is_test_word(std::string_view wording) {
    while (!wording.empty() && (wording.back() == ' ' || (wording.back() >= '0' && wording.back() <= '9')))
        wording.remove_suffix(1);
    return is_among(wording, {"test", "testing", "test test", "tester", "testperson", "test user", "test person",
                              "asdf", "dummy", "probe", "just testing", "prueba", "essai", "test response", "demo"});
}

bool is_summary_word(std::string_view wording) {
    if (wording.empty() || wording.size() > longest_name_of_summary) return false;
    const Words words{
        "average", "averages", "mean", "means", "median", "medians", "total", "totals", "grand total", "subtotal",
        "sub total", "std dev", "stdev", "st dev", "std", "standard deviation", "std deviation", "variance", "count",
        "counts", "minimum", "maximum", "summary", "percent agree", "quartile", "quartiles", "arithmetic mean",
        "mean score", "average score", "number of responses", "number of answers", "responses", "valid n", "range",
        // German
        "mittelwert", "mittelwerte", "durchschnitt", "durchschnittswert", "mittel", "arithmetisches mittel", "summe",
        "summen", "gesamt", "gesamtsumme", "insgesamt", "anzahl", "gesamtergebnis", "zwischensumme",
        "standardabweichung", "stdabw", "std abw", "varianz", "zentralwert", "gesamtzahl", "auswertung", "schnitt",
        // French
        "moyenne", "moyennes", "mediane", "somme", "nombre", "ecart type", "total general", "sous total", "effectif",
        "effectifs", "nombre de reponses",
        // Dutch
        "gemiddelde", "gemiddelden", "mediaan", "totaal", "eindtotaal", "som", "aantal", "standaardafwijking",
        "standaarddeviatie", "subtotaal",
        // Spanish, Portuguese
        "promedio", "promedios", "media aritmetica", "mediana", "suma", "desviacion estandar", "desviacion tipica",
        "recuento", "numero de respuestas", "minimo", "maximo", "soma", "desvio padrao", "contagem", "total geral",
        // Italian
        "media", "somma", "totale", "totali", "totale generale", "conteggio", "deviazione standard", "scarto tipo",
        // Swedish, Danish, Norwegian, Finnish
        "medelvarde", "genomsnitt", "summa", "totalt", "antal", "standardavvikelse", "gennemsnit", "middelvaerdi",
        "gjennomsnitt", "antall", "standardafvigelse", "standardavvik", "keskiarvo", "mediaani", "yhteensa",
        "lukumaara", "keskihajonta",
        // Polish, Czech, Hungarian, Turkish
        "srednia", "razem", "odchylenie standardowe", "prumer", "celkem", "soucet", "atlag", "osszesen", "ortalama",
        "toplam", "medyan", "standart sapma",
        // Others
        "среднее", "среднее значение", "медиана", "сумма", "итого", "всего", "количество", "середнє", "разом",
        "μεσος ορος", "συνολο", "平均", "平均値", "平均值", "合計", "合计", "总计", "中央値", "中位数", "평균", "합계"};
    return is_among(wording, words);
}

bool has_summary_word(std::string_view wording) {
    if (wording.empty() || wording.size() > longest_name_of_summary) return false;
    constexpr std::string_view inner[] = {"average",
                                          "mean",
                                          "median",
                                          "total",
                                          "mittelwert",
                                          "durchschnitt",
                                          "summe",
                                          "anzahl",
                                          "moyenne",
                                          "mediane",
                                          "gemiddelde",
                                          "totaal",
                                          "aantal",
                                          "promedio",
                                          "mediana",
                                          "media",
                                          "totale",
                                          "medelvarde",
                                          "gennemsnit",
                                          "srednia",
                                          "gjennomsnitt",
                                          "gesamt",
                                          "insgesamt",
                                          "count",
                                          "std dev",
                                          "standard deviation",
                                          "somme",
                                          "suma",
                                          "soma",
                                          "somma",
                                          "summa",
                                          "totalt",
                                          "standardabweichung",
                                          "ecart type"};
    return std::ranges::any_of(inner, [&](std::string_view word) {
        return wording.size() > word.size() + 1 &&
               ((wording.starts_with(word) && wording[word.size()] == ' ') ||
                (wording.ends_with(word) && wording[wording.size() - word.size() - 1] == ' '));
    });
}

bool may_be_summary_word(std::string_view wording) {
    return is_among(wording, {"min",       "max",          "n",       "sd",      "se",
                              "sum",       "mode",         "modus",   "moda",    "avg",
                              "ave",       "med",          "mw",      "ds",      "et",
                              "dev st",    "dp",           "ø",       "σ",       "∑",
                              "q1",        "q3",           "var",     "iqr",     "tot",
                              "cnt",       "nb",           "anz",     "gem",     "mdn",
                              "sum total", "std error",    "all",     "alle",    "overall",
                              "tous",      "todos",        "tutti",   "results", "ergebnis",
                              "mini",      "maxi",         "n valid", "skew",    "standard error",
                              "resultat",  "results total"});
}

bool is_date_name(std::string_view wording) {
    return is_among(wording, {"redcap event name",
                              "event name",
                              "event",
                              "redcap repeat instance",
                              "repeat instance",
                              "iteration",
                              "wave",
                              "survey wave",
                              "round",
                              "survey round",
                              "visit",
                              "visit name",
                              "visit number",
                              "time point",
                              "timepoint",
                              "measurement",
                              "measurement point",
                              "assessment point",
                              "pre post",
                              "phase",
                              "welle",
                              "runde",
                              "messzeitpunkt",
                              "erhebung",
                              "erhebungszeitpunkt",
                              "befragungswelle",
                              "vague",
                              "temps de mesure",
                              "ola",
                              "ronda",
                              "onda",
                              "ronde",
                              "golf",
                              "meting",
                              "meetmoment",
                              "rilevazione"});
}

bool is_test_session(std::string_view text) {
    const std::size_t end = text.find("XXX");
    if (end == std::string_view::npos) return false;
    std::size_t words = 0;
    for (std::size_t at = 0; at < end; ++at) {
        const bool is_capital = text[at] >= 'A' && text[at] <= 'Z';
        const bool is_small = text[at] >= 'a' && text[at] <= 'z';
        if (!is_capital && !(is_small && at > 0)) return false;
        words += is_capital ? 1U : 0U;
    }
    return words >= 2 && words * 3 <= end;
}

}  // namespace readiness
