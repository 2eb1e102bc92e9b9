#include <algorithm>

#include "core/importing/known_columns.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

struct KnownTool {
    FormTool tool;
    std::string_view name;
    int needed;                             ///< So many of the headers must be there.
    std::vector<std::string_view> headers;  ///< Wordings; one that ends in '*' stands for all that begin so.
};

const std::vector<KnownTool>& known_tools() {
    // One immutable table; the order is that of how surely the headers tell.
    static const std::vector<KnownTool> tools{
        {FormTool::qualtrics,
         "Qualtrics",
         3,
         {"startdate", "enddate", "status", "ipaddress", "progress", "duration in seconds", "finished", "recordeddate",
          "responseid", "distributionchannel", "userlanguage", "recipientlastname", "externalreference"}},
        {FormTool::limesurvey,
         "LimeSurvey",
         2,
         {"submitdate",       "lastpage",           "startlanguage",  "seed",
          "startdate",        "datestamp",          "ipaddr",         "refurl",
          "date submitted",   "last page",          "start language", "date started",
          "date last action", "datum abgeschickt",  "letzte seite",   "start sprache",
          "derniere page",    "date de soumission", "ultima pagina",  "laatste pagina",
          "interviewtime"}},
        {FormTool::surveymonkey,
         "SurveyMonkey",
         2,
         {"respondent id", "collector id", "custom data 1", "collectorid", "respondentid", "collector nm",
          "befragten id", "collector titel", "id du repondant", "id du collecteur"}},
        {FormTool::redcap,
         "REDCap",
         1,
         {"redcap*", "record id", "survey identifier", "repeat instrument", "event name", "data access group"}},
        {FormTool::odk,
         "ODK or KoboToolbox",
         2,
         {"submissiondate", "meta instanceid", "key", "submitterid", "submittername", "reviewstate", "formversion",
          "submission time", "uuid", "validation status", "submitted by", "version", "deviceid", "attachmentspresent",
          "meta rootuuid", "instanceid", "formdef version", "simserial", "subscriberid"}},
        {FormTool::formr,
         "formr",
         3,
         {"session", "session id", "study id", "created", "modified", "ended", "expired", "iteration"}},
        {FormTool::microsoft_forms,
         "Microsoft Forms",
         3,
         {"id",
          "start time",
          "completion time",
          "email",
          "name",
          "last modified time",
          "startzeit",
          "fertigstellungszeit",
          "e mail",
          "heure de debut",
          "heure de fin",
          "adresse de messagerie",
          "hora de inicio",
          "hora de finalizacion",
          "correo electronico",
          "begintijd",
          "tijd van voltooien",
          "ora di inizio",
          "ora di completamento",
          "posta elettronica",
          "hora de conclusao",
          "nombre",
          "nom",
          "naam",
          "nome",
          "total points",
          "starttid",
          "slutforandetid",
          "starttidspunkt",
          "fullforingstidspunkt"}},
        {FormTool::google_forms,
         "Google Forms",
         1,
         {"timestamp", "zeitstempel", "horodateur", "marca temporal", "tijdstempel", "informazioni cronologiche",
          "carimbo de data hora", "tidsstampel", "tidsstempel", "tidsmerke", "sygnatura czasowa", "casove razitko",
          "отметка времени", "タイムスタンプ", "时间戳记"}},
    };
    return tools;
}

}  // namespace

std::string_view name_of(FormTool tool) {
    if (tool == FormTool::readiness) return "Readiness";
    for (const KnownTool& known : known_tools()) {
        if (known.tool == tool) return known.name;
    }
    return "a plain table";
}

namespace {

/// What tools call an answer that somebody gave to try the form out, in the languages that they speak.
constexpr std::string_view trial_words[] = {"*preview*",
                                            "*vorschau*",
                                            "*apercu*",
                                            "*previsualisation*",
                                            "*vista previa*",
                                            "*previsualizacion*",
                                            "*voorbeeld*",
                                            "*voorvertoning*",
                                            "*anteprima*",
                                            "*visualizacao*",
                                            "*forhandsgransk*",
                                            "*forhandsvis*",
                                            "*esikatsel*",
                                            "*podglad*",
                                            "*nahled*",
                                            "*onizleme*",
                                            "*elonezet*",
                                            "*предварительный просмотр*",
                                            "*предпросмотр*",
                                            "*попередній перегляд*",
                                            "*προεπισκόπηση*",
                                            "*プレビュー*",
                                            "*预览*",
                                            "*預覽*",
                                            "*미리보기*",
                                            "*معاينة*",
                                            "test",
                                            "*umfragetest",
                                            "testumfrage",
                                            "* test",
                                            "test de *",
                                            "test d enquete",
                                            "test denquete",
                                            "*enquetetest",
                                            "test sondaggio",
                                            "test del sondaggio",
                                            "test indagine",
                                            "prueba",
                                            "prueba de *",
                                            "*encuesta de prueba",
                                            "teste",
                                            "teste de *",
                                            "teste da *",
                                            "*undersokelsestest",
                                            "*undersogelsestest",
                                            "*enkattest",
                                            "*kyselytesti",
                                            "*kyselyn testi",
                                            "test ankiety",
                                            "test pruzkumu",
                                            "тест опроса",
                                            "*テスト*",
                                            "*测试*",
                                            "*測試*",
                                            "*테스트*"};

/// As wording_of() gives them, which takes the marks off letters of all scripts.
std::vector<std::string_view> trial_wordings() {
    static const std::vector<std::string> wordings = [] {
        std::vector<std::string> all;
        for (const std::string_view word : trial_words) {
            const bool is_plain =
                std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
            const std::string begin(word.starts_with('*') ? "*" : "");
            all.push_back(is_plain ? std::string(word) : begin + wording_of(word) + (word.ends_with('*') ? "*" : ""));
        }
        return all;
    }();
    return {wordings.begin(), wordings.end()};
}

std::vector<MarkColumn> columns_with_marks() {
    const std::vector<std::string_view> trials = trial_wordings();
    std::vector<std::string_view> trials_and_codes = trials;
    trials_and_codes.insert(trials_and_codes.end(), {"1", "2", "9", "17"});
    const std::vector<std::string_view> untrue{"false", "0", "falsch", "faux", "falso", "onwaar", "falskt", "falsk"};
    const std::vector<std::string_view> begun{"partial", "incomplete", "in progress"};
    std::vector<MarkColumn> columns{
        {"submitdate", RowMark::unfinished, true, {}},
        {"date submitted", RowMark::unfinished, true, {}},
        {"datum abgeschickt", RowMark::unfinished, true, {}},
        {"date de soumission", RowMark::unfinished, true, {}},
        {"finished", RowMark::unfinished, false, untrue},
        {"beendet", RowMark::unfinished, false, untrue},
        {"*complete", RowMark::unfinished, false, {"0", "incomplete"}},
        {"*timestamp", RowMark::unfinished, false, {"not completed"}},
        {"ended", RowMark::unfinished, true, {"na"}},
        {"status", RowMark::test, false, trials_and_codes},
        {"status", RowMark::unfinished, false, begun},
        {"status", RowMark::rejected, false, {"spam", "8", "12", "rejected"}},
        {"response status", RowMark::unfinished, false, begun},
        {"distributionchannel", RowMark::test, false, trials},
        {"distribution channel", RowMark::test, false, trials},
        {"reviewstate", RowMark::rejected, false, {"rejected"}},
        {"review state", RowMark::rejected, false, {"rejected"}},
        {"review status", RowMark::rejected, false, {"rejected"}},
        {"validation status", RowMark::rejected, false, {"not approved", "validation status not approved"}},
    };
    // The second row of Qualtrics' headers, which is in the language of the account.
    for (const std::string_view header : {"response type", "antworttyp", "type de reponse", "tipo de respuesta",
                                          "tipo de resposta", "tipo di risposta", "reactietype", "antwoordtype"})
        columns.push_back({header, RowMark::test, false, trials});
    return columns;
}

}  // namespace

std::span<const MarkColumn> mark_columns() {
    static const std::vector<MarkColumn> columns = columns_with_marks();
    return columns;
}

FormTool tool_of(std::span<const std::string> wordings) {
    if (std::ranges::find(wordings, "counted") != wordings.end() &&
        std::ranges::find(wordings, "respondent") != wordings.end() &&
        std::ranges::find(wordings, "kind") != wordings.end())
        return FormTool::readiness;
    for (const KnownTool& known : known_tools()) {
        const auto found = std::ranges::count_if(known.headers, [&](std::string_view pattern) {
            return std::ranges::any_of(wordings,
                                       [&](const std::string& wording) { return fits_pattern(pattern, wording); });
        });
        if (found >= known.needed) return known.tool;
    }
    return FormTool::plain;
}

}  // namespace readiness
