#include <algorithm>
#include <cstddef>

#include "core/importing/known_columns.h"
#include "core/importing/word_list.h"

namespace readiness {

namespace {

constexpr std::size_t longest_name_of_column = 60;  ///< Longer headers are questions about something else.

}  // namespace

std::optional<LeftOut> personal_by_words(std::string_view wording) {
    if (wording.size() > longest_name_of_column) return std::nullopt;
    if (has_any(wording, {"email", "e mail", "mail address", "e mailadres", "courriel", "correo electronico"}))
        return LeftOut::email;
    if (has_any(wording, {"your name",
                          "full name",
                          "first name",
                          "last name",
                          "surname",
                          "family name",
                          "forename",
                          "vorname",
                          "nachname",
                          "ihr name",
                          "dein name",
                          "votre nom",
                          "prenom",
                          "su nombre",
                          "achternaam",
                          "uw naam",
                          "vor und nachname",
                          "name of respondent",
                          "who are you name",
                          "nombre y apellidos",
                          "apellidos",
                          "nom et prenom",
                          "naam en achternaam",
                          "ausgefullt von",
                          "filled in by",
                          "completed by",
                          "rempli par",
                          "ingevuld door",
                          "nome e cognome",
                          "cognome"}) ||
        is_among(wording, {"mitarbeiter", "mitarbeiterin", "wer", "who", "who are you", "wer sind sie", "qui", "quien",
                           "wie bent u"}))
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

}  // namespace readiness
