#include <algorithm>
#include <cstddef>
#include <initializer_list>

#include "core/importing/known_columns.h"

namespace readiness {

namespace {

using Words = std::initializer_list<std::string_view>;

bool is_among(std::string_view wording, Words words) {
    return std::ranges::find(words, wording) != words.end();
}

/// As whole words, one after the other.
bool has_words(std::string_view wording, std::string_view wanted) {
    for (std::size_t at = wording.find(wanted); at != std::string_view::npos; at = wording.find(wanted, at + 1)) {
        const bool begins = at == 0 || wording[at - 1] == ' ';
        const std::size_t end = at + wanted.size();
        if (begins && (end == wording.size() || wording[end] == ' ')) return true;
    }
    return false;
}

bool has_any(std::string_view wording, Words words) {
    return std::ranges::any_of(words, [&](std::string_view one) { return has_words(wording, one); });
}

constexpr std::size_t longest_name_of_column = 60;  ///< Longer headers are questions about something else.

}  // namespace

std::optional<LeftOut> personal_by_words(std::string_view wording) {
    if (wording.size() > longest_name_of_column) return std::nullopt;
    if (has_any(wording, {"email", "e mail", "mail address", "e mailadres", "courriel", "correo electronico"}))
        return LeftOut::email;
    if (has_any(wording, {"your name",        "full name",          "first name",         "last name",
                          "surname",          "family name",        "forename",           "vorname",
                          "nachname",         "ihr name",           "dein name",          "votre nom",
                          "prenom",           "su nombre",          "achternaam",         "uw naam",
                          "vor und nachname", "name of respondent", "who are you name",   "nombre y apellidos",
                          "apellidos",        "nom et prenom",      "naam en achternaam", "ausgefullt von",
                          "filled in by",     "completed by",       "rempli par",         "ingevuld door",
                          "mitarbeiter",      "mitarbeiterin",      "nome e cognome",     "cognome"}) ||
        is_among(wording, {"wer", "who", "who are you", "wer sind sie", "qui", "quien", "wie bent u"}))
        return LeftOut::name;
    if (has_any(wording, {"phone", "telephone", "phone number", "mobile number", "telefonnummer", "telefon", "telefono",
                          "telefoonnummer", "cell number"}))
        return LeftOut::phone;
    if (has_any(wording, {"ip address", "ip adresse", "adresse ip"})) return LeftOut::network_address;
    if (has_any(wording,
                {"date of birth", "geburtsdatum", "birthday", "date de naissance", "year of birth", "geburtsjahr"}))
        return LeftOut::birth_date;
    if (has_any(wording, {"staff number", "employee number", "employee id", "staff id", "personalnummer", "personalnr",
                          "personal nr", "mitarbeiternummer", "payroll number", "registration number", "nhs number",
                          "badge number"}))
        return LeftOut::staff_number;
    if (has_any(wording, {"postcode", "zip code", "postleitzahl", "home address", "street", "code postal"}))
        return LeftOut::place;
    return std::nullopt;
}

bool is_beside_question(std::string_view wording) {
    return is_among(wording, {"points",
                              "feedback",
                              "score",
                              "punkte",
                              "comment",
                              "comments",
                              "kommentar",
                              "commentaire",
                              "commentaires",
                              "remarks",
                              "remark",
                              "note",
                              "notes",
                              "text",
                              "other",
                              "other text",
                              "other please specify",
                              "sonstiges",
                              "autre",
                              "puntos",
                              "comentarios",
                              "question time",
                              "time",
                              "time taken",
                              "timing",
                              "page submit",
                              "first click",
                              "last click",
                              "click count",
                              "points possible",
                              "correct answer",
                              "correct",
                              "punten",
                              "opmerkingen",
                              "points pour",
                              "grade",
                              "result",
                              "filecount",
                              "please explain",
                              "why",
                              "reason",
                              "explanation"});
}

bool asks_for_role(std::string_view wording) {
    if (is_among(wording, {"role",           "your role",  "job",         "job role",       "job title",
                           "profession",     "occupation", "position",    "staff group",    "professional group",
                           "discipline",     "grade",      "rolle",       "funktion",       "beruf",
                           "berufsgruppe",   "tatigkeit",  "fonction",    "profession",     "metier",
                           "poste",          "rol",        "cargo",       "profesion",      "puesto",
                           "functie",        "beroep",     "ruolo",       "professione",    "funzione",
                           "roll",           "yrke",       "stilling",    "stanowisko",     "funcao",
                           "ihre funktion",  "ihre rolle", "deine rolle", "votre fonction", "uw functie",
                           "what do you do", "staff type", "worker type"}))
        return true;
    if (wording.size() > longest_name_of_column) return false;
    return has_any(wording, {"your role",
                             "your job",
                             "your profession",
                             "your position",
                             "your occupation",
                             "your job title",
                             "your professional group",
                             "your staff group",
                             "role do you",
                             "ihre funktion",
                             "ihre rolle",
                             "ihr beruf",
                             "ihre berufsgruppe",
                             "welche funktion",
                             "welcher berufsgruppe",
                             "votre fonction",
                             "votre metier",
                             "votre role",
                             "su rol",
                             "su profesion",
                             "su cargo",
                             "uw functie",
                             "uw rol",
                             "uw beroep",
                             "describes your role",
                             "which of these are you",
                             "which best describes you",
                             "what best describes you",
                             "i am a",
                             "are you a",
                             "which group are you in",
                             "which role",
                             "what role",
                             "profession are you"});
}

bool has_word_for_role(std::string_view wording) {
    return has_any(wording, {"role", "roles", "rolle", "rol", "roll", "ruolo", "funktion", "fonction", "functie",
                             "funcao", "funcion", "funzione"});
}

bool asks_for_name_too(std::string_view wording) {
    const bool has_name = has_any(wording, {"name", "names", "nom", "nombre", "naam", "nome", "namn", "navn"});
    return has_name && wording.size() <= longest_name_of_column &&
           !has_any(wording, {"name of your role", "role name", "job name", "name of role", "name of the role"});
}

bool is_role_word(std::string_view wording) {
    if (wording.size() > longest_name_of_column) return false;
    return has_any(wording, {"nurse",
                             "nurses",
                             "doctor",
                             "doctors",
                             "physician",
                             "manager",
                             "pharmacist",
                             "porter",
                             "midwife",
                             "therapist",
                             "physiotherapist",
                             "consultant",
                             "registrar",
                             "team lead",
                             "team leader",
                             "administrator",
                             "admin",
                             "secretary",
                             "receptionist",
                             "healthcare assistant",
                             "care assistant",
                             "support worker",
                             "social worker",
                             "clerk",
                             "resident",
                             "surgeon",
                             "anaesthetist",
                             "radiographer",
                             "dietitian",
                             "matron",
                             "sister",
                             "student",
                             "pflege",
                             "pflegekraft",
                             "pflegefachkraft",
                             "arzt",
                             "arztin",
                             "leitung",
                             "verwaltung",
                             "apotheker",
                             "hebamme",
                             "infirmier",
                             "infirmiere",
                             "medecin",
                             "cadre",
                             "enfermera",
                             "enfermero",
                             "medico",
                             "medica",
                             "verpleegkundige",
                             "arts",
                             "therapeut",
                             "therapeutin",
                             "sjukskoterska",
                             "lakare",
                             "infermiere",
                             "infermiera",
                             "clinical lead",
                             "ward manager",
                             "director",
                             "technician"});
}

bool asks_for_pairing_code(std::string_view wording) {
    if (has_any(wording, {"postcode", "zip code", "access code", "country code", "qr code", "dress code", "source code",
                          "code of conduct", "area code", "code postal", "code blue"}))
        return false;
    if (is_among(wording, {"pairing code",
                           "pairingcode",
                           "pair code",
                           "personal code",
                           "self generated code",
                           "own code",
                           "code",
                           "your code",
                           "secret code",
                           "matching code",
                           "anonymous code",
                           "pseudonym",
                           "codewort",
                           "persoenlicher code",
                           "personlicher code",
                           "kenncode",
                           "code personnel",
                           "codigo personal",
                           "persoonlijke code",
                           "study code",
                           "self generated identification code",
                           "sgic"}))
        return true;
    return wording.size() <= 3 * longest_name_of_column &&
           has_any(
               wording,
               {"pairing code",    "personal code",       "your code",         "own code",          "self made code",
                "secret code",     "anonymous code",      "code word",         "personlicher code", "personlichen code",
                "ihr code",        "eigener code",        "code personnel",    "votre code",        "su codigo",
                "codigo personal", "persoonlijke code",   "uw code",           "make up a code",    "make a code",
                "create a code",   "self generated code", "code that only you"});
}

bool is_other_column(std::string_view wording) {
    return is_among(wording, {"other", "other please specify", "other text", "sonstiges", "sonstige", "andere", "autre",
                              "autre veuillez preciser", "otro", "anders", "altro", "annan", "text", "please specify",
                              "sonstiges bitte angeben", "specify", "other specify", "other role"});
}

bool is_other_answer(std::string_view wording) {
    return is_among(wording, {"oth", "other", "others", "other please specify", "sonstiges", "sonstige", "andere",
                              "autre", "otro", "anders", "altro", "annan", "other specify"});
}

bool is_test_word(std::string_view wording) {
    while (!wording.empty() && (wording.back() == ' ' || (wording.back() >= '0' && wording.back() <= '9')))
        wording.remove_suffix(1);
    return is_among(wording, {"test", "testing", "test test", "tester", "testperson", "test user", "test person",
                              "asdf", "dummy", "probe", "just testing", "prueba", "essai", "test response", "demo"});
}

bool is_summary_word(std::string_view wording) {
    constexpr std::size_t longest = 40;
    if (wording.empty() || wording.size() > longest) return false;
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
    if (is_among(wording, words)) return true;
    // "Team average", "Mean of all", "Average (n = 5)": one of the words is the first or the last.
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
