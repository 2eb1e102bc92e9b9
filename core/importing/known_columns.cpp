#include "core/importing/known_columns.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace readiness {

namespace {

struct KnownHeaders {
    LeftOut reason;
    std::vector<std::string_view> wordings;
};

const std::vector<KnownHeaders>& known_headers() {
    static const std::vector<KnownHeaders> headers{
        {LeftOut::time,
         {"timestamp",
          "zeitstempel",
          "horodateur",
          "marca temporal",
          "tijdstempel",
          "informazioni cronologiche",
          "carimbo de data hora",
          "start time",
          "completion time",
          "last modified time",
          "startzeit",
          "fertigstellungszeit",
          "zeitpunkt der letzten anderung",
          "heure de debut",
          "heure de fin",
          "heure de la derniere modification",
          "hora de inicio",
          "hora de finalizacion",
          "begintijd",
          "tijd van voltooien",
          "ora di inizio",
          "ora di completamento",
          "startdate",
          "enddate",
          "start date",
          "end date",
          "recordeddate",
          "recorded date",
          "duration in seconds",
          "duration",
          "submitdate",
          "date submitted",
          "date started",
          "datestamp",
          "date last action",
          "datum abgeschickt",
          "interviewtime",
          "total time",
          "gesamtzeit",
          "submissiondate",
          "submission time",
          "start",
          "end",
          "today",
          "created",
          "modified",
          "ended",
          "expired",
          "date created",
          "date modified",
          "survey timestamp",
          "grade posted time",
          "time started",
          "time completed",
          "submitted at",
          "started at",
          "completed at",
          "submission date",
          "date",
          "time",
          "datum",
          "uhrzeit",
          "received at",
          "merged",
          "grouptime*",
          "question time*",
          "tidsstampel",
          "tidsstempel",
          "starttid",
          "slutforandetid"}},
        {LeftOut::identifier,
         {"id",
          "responseid",
          "response id",
          "antwort id",
          "respondent id",
          "respondentid",
          "befragten id",
          "id du repondant",
          "record id",
          "recordid",
          "key",
          "meta instanceid",
          "instanceid",
          "meta instancename",
          "uuid",
          "meta rootuuid",
          "parent key",
          "session",
          "session id",
          "study id",
          "token",
          "access code",
          "zugangscode",
          "zugangsschlussel",
          "externalreference",
          "external data reference",
          "survey identifier",
          "redcap survey identifier",
          "response number",
          "submission id",
          "respondent",
          "person",
          "person id",
          "personne",
          "persona",
          "teilnehmer",
          "teilnehmer id",
          "subject",
          "subject id",
          "case",
          "case id",
          "ballot",
          "participant id",
          "row id",
          "entry id",
          "responseset",
          "seed",
          "zufallsstartwert",
          "index",
          "no",
          "nr",
          "id de la reponse",
          "n",
          "row",
          "case",
          "caseid",
          "case id",
          "record number",
          "laufende nummer"}},
        {LeftOut::email,
         {"email",
          "e mail",
          "email address",
          "e mail address",
          "mail",
          "e mail adresse",
          "email adresse",
          "recipientemail",
          "participant email",
          "recipient email",
          "adresse de messagerie",
          "adresse e mail",
          "correo electronico",
          "posta elettronica",
          "e mailadres",
          "emailadres",
          "direccion de correo electronico",
          "nom d utilisateur",
          "endereco de e mail",
          "e post",
          "e postadress",
          "username",
          "user name",
          "nutzername",
          "nom dutilisateur",
          "benutzername"}},
        {LeftOut::name,
         {"name",
          "first name",
          "last name",
          "firstname",
          "lastname",
          "full name",
          "surname",
          "forename",
          "your name",
          "recipientfirstname",
          "recipientlastname",
          "recipient first name",
          "recipient last name",
          "vorname",
          "nachname",
          "nom",
          "prenom",
          "nombre",
          "apellido",
          "apellidos",
          "naam",
          "voornaam",
          "achternaam",
          "nome",
          "cognome",
          "namn",
          "fornamn",
          "efternamn",
          "navn",
          "imie",
          "nazwisko",
          "submittername",
          "submitterid",
          "submitted by",
          "enumerator",
          "respondent name",
          "participant",
          "initials",
          "initialen"}},
        {LeftOut::network_address,
         {"ipaddress", "ip address", "ip", "ipaddr", "ip adresse", "adresse ip", "ip adres", "direccion ip",
          "indirizzo ip", "refurl", "referrer url"}},
        {LeftOut::phone,
         {"phone", "phone number", "phonenumber", "telephone", "mobile", "telefon", "telefonnummer", "telefono",
          "telefoon", "mobil", "numero de telephone"}},
        {LeftOut::place,
         {"locationlatitude", "locationlongitude", "location latitude", "location longitude", "latitude", "longitude",
          "gps", "geolocation", "location accuracy", "altitude", "postcode", "zip", "zip code", "plz", "postleitzahl",
          "address", "adresse"}},
        {LeftOut::birth_date,
         {"date of birth", "dob", "birthday", "birth date", "geburtsdatum", "date de naissance", "fecha de nacimiento",
          "geboortedatum"}},
        {LeftOut::staff_number,
         {"staff number", "employee number", "employee id", "employeeid", "staff id", "personalnummer",
          "mitarbeiternummer", "matricule", "payroll number", "badge number"}},
        {LeftOut::device,
         {"deviceid", "device id", "simserial", "subscriberid", "user agent", "useragent", "browser",
          "meta info browser", "meta info version", "meta info operating system", "meta info resolution", "device"}},
        {LeftOut::progress,
         {"progress", "finished", "lastpage", "last page", "letzte seite", "complete", "percent complete",
          "derniere page"}},
        {LeftOut::review,
         {"reviewstate", "review state", "review status", "validation status", "status", "response type"}},
        {LeftOut::by_tool,
         {"distributionchannel",
          "distribution channel",
          "userlanguage",
          "user language",
          "startlanguage",
          "start language",
          "start sprache",
          "language",
          "sprache",
          "collector id",
          "collectorid",
          "custom data*",
          "custom *",
          "attachmentspresent",
          "attachmentsexpected",
          "edits",
          "formversion",
          "form version",
          "version",
          "tags",
          "notes",
          "submitted from",
          "event name",
          "redcap event name",
          "repeat instrument",
          "repeat instance",
          "redcap repeat instrument",
          "redcap repeat instance",
          "data access group",
          "redcap data access group",
          "iteration",
          "formdef version",
          "meta audit",
          "audit",
          "langue",
          "idioma",
          "taal",
          "q totalduration",
          "collector nm",
          "entity id",
          "rootuuid",
          "lang",
          "questionnaire",
          "edition"}},
        {LeftOut::points,
         {"score", "total score", "total points", "points", "gesamtpunktzahl", "punktzahl", "score total",
          "total de points", "puntos totales", "sc0", "quiz score"}},
        {LeftOut::comment, {"quiz feedback", "quizfeedback", "feedback", "commentaires sur le quiz"}},
    };
    return headers;
}

}  // namespace

bool fits_pattern(std::string_view pattern, std::string_view wording) {
    if (pattern.size() > 1 && pattern.starts_with('*') && pattern.ends_with('*'))
        return wording.find(pattern.substr(1, pattern.size() - 2)) != std::string_view::npos;
    if (pattern.ends_with('*')) return wording.starts_with(pattern.substr(0, pattern.size() - 1));
    if (pattern.starts_with('*')) return wording.ends_with(pattern.substr(1));
    return pattern == wording;
}

std::string_view words_of(LeftOut reason) {
    switch (reason) {
        case LeftOut::no_question: return "no question of this questionnaire";
        case LeftOut::empty: return "empty";
        case LeftOut::name: return "names a person";
        case LeftOut::email: return "an e-mail address";
        case LeftOut::network_address: return "a network address";
        case LeftOut::phone: return "a telephone number";
        case LeftOut::birth_date: return "a date of birth";
        case LeftOut::staff_number: return "a staff number";
        case LeftOut::place: return "a place";
        case LeftOut::time: return "a time";
        case LeftOut::identifier: return "an id";
        case LeftOut::device: return "a device";
        case LeftOut::progress: return "how far somebody came";
        case LeftOut::review: return "a review";
        case LeftOut::by_tool: return "added by the tool";
        case LeftOut::points: return "points";
        case LeftOut::comment: return "a remark";
        case LeftOut::decided: return "as you decided";
    }
    return "";
}

bool is_personal(LeftOut reason) {
    switch (reason) {
        case LeftOut::name:
        case LeftOut::email:
        case LeftOut::network_address:
        case LeftOut::phone:
        case LeftOut::birth_date:
        case LeftOut::staff_number:
        case LeftOut::place:
        case LeftOut::device: return true;
        default: return false;
    }
}

std::optional<LeftOut> known_column(std::string_view wording) {
    for (const KnownHeaders& known : known_headers()) {
        if (std::ranges::any_of(known.wordings,
                                [&](std::string_view pattern) { return fits_pattern(pattern, wording); }))
            return known.reason;
    }
    if (wording.ends_with(" timestamp")) return LeftOut::time;
    if (wording.ends_with(" complete") && wording.find(' ') == wording.rfind(' ')) return LeftOut::progress;
    if (wording.starts_with("redcap ")) return LeftOut::by_tool;
    return std::nullopt;
}

std::span<const std::string_view> names_of_question_columns() {
    static constexpr std::array<std::string_view, 18> names{
        "question",  "question id", "question code", "question text", "item",      "item id",
        "item text", "variable",    "statement",     "frage",         "fragetext", "aussage",
        "pregunta",  "vraag",       "stelling",      "domanda",       "enonce",    "affermazione"};
    return names;
}

std::span<const std::string_view> names_of_answer_columns() {
    static constexpr std::array<std::string_view, 10> names{"answer",    "value",    "response", "antwort",  "reponse",
                                                            "respuesta", "antwoord", "risposta", "resposta", "score"};
    return names;
}

std::span<const std::string_view> names_of_people_columns() {
    static constexpr std::array<std::string_view, 20> names{
        "respondent",     "respondent id", "response id", "responseid", "participant",
        "participant id", "person",        "person id",   "id",         "user",
        "user id",        "record id",     "session",     "key",        "teilnehmer",
        "personne",       "persona",       "subject",     "email",      "name"};
    return names;
}

}  // namespace readiness
