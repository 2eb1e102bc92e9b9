#include "app/desktop/window/bring_in_views.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/utf8.h"
#include "core/importing/read_tables.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// Has quotation marks around it where CSV needs them.
std::string csv_cell(std::string_view text) {
    std::string cell = "\"";
    for (const char letter : text)
        cell += letter == '"' ? "\"\"" : std::string(1, letter);
    return cell + "\"";
}

/// What fourteen people could have answered on a form: the last question has a header that is like it, one answer is in
/// nobody's words, one row was not handed in, and a column has names. With `odd_numbers` words stand for a number too.
std::string sample_of_export(const Questionnaire& questionnaire, bool odd_numbers = false) {
    std::string text = "Completion time,Email";
    for (const Item& item : questionnaire.items) {
        const bool is_last = &item == &questionnaire.items.back();
        text += "," + csv_cell(is_last ? std::string(utf8_prefix(item.text, item.text.size() * 3 / 4)) + " really"
                                       : item.text);
    }
    text += ",What is your job?\n";
    for (int person = 0; person < 14; ++person) {
        text += (person == 4 ? "" : "2026-11-24 09:" + std::to_string(10 + person)) + ",ann@example.org";
        for (const Item& item : questionnaire.items) {
            const ChoiceScale* choice = scale_of(questionnaire, item).choice();
            const bool is_odd = &item == &questionnaire.items.front() && person < 2;
            const std::size_t place = static_cast<std::size_t>(person) % (choice ? choice->options.size() : 1);
            text += "," + (is_odd                       ? csv_cell("So so, if you ask me")
                           : choice                     ? csv_cell(option_text(choice->options[place]))
                           : odd_numbers && person == 3 ? csv_cell("a good deal more than before")
                                                        : std::to_string(5 + person));
        }
        text += person % 3 == 0 ? ",Nurse\n" : ",Doctor\n";
    }
    return text;
}

/// Answers that may come into the open assessment; `arrange` changes what is looked at.
NamedView bringing_in(std::string name, void (*arrange)(AnswerTask&) = nullptr) {
    return {std::move(name), true, [arrange](Program& program) {
                IncomingAnswers incoming;
                incoming.file = "responses.csv";
                incoming.came_from = ScreenId::assess;
                incoming.into_open = true;
                incoming.instrument = program.state().document->scored().instrument();
                AnswerTask task;
                task.file = incoming.file;
                task.instrument = incoming.instrument;
                Loaded<ReadTables> read =
                    read_tables(sample_of_export(task.instrument->questionnaire), "responses.csv");
                if (read.value) task.so_far.tables = std::make_shared<ReadTables>(std::move(*read.value));
                if (arrange != nullptr) arrange(task);
                Loaded<AnswerLook> found = look_at_answers(std::move(task));
                incoming.problems = std::move(found.problems);
                incoming.stage = found.value ? IncomingAnswers::Stage::deciding : IncomingAnswers::Stage::failed;
                if (found.value && found.value->proposal) take_look(incoming, std::move(*found.value));
                program.show_incoming(std::move(incoming));
                program.carry_out(GoTo{ScreenId::bring_in});
            }};
}

}  // namespace

std::vector<NamedView> views_of_bringing_in() {
    return {bringing_in("bring-in-answers"),
            bringing_in("bring-in-decided", [](AnswerTask& task) { task.now.take_guesses = true; }),
            bringing_in("bring-in-failed",
                        [](AnswerTask& task) {
                            task.so_far.tables = std::make_shared<ReadTables>();
                            task.so_far.tables->tables.emplace_back();
                        }),
            bringing_in("bring-in-number",
                        [](AnswerTask& task) {
                            Loaded<ReadTables> read =
                                read_tables(sample_of_export(task.instrument->questionnaire, true), "responses.csv");
                            if (read.value) task.so_far.tables = std::make_shared<ReadTables>(std::move(*read.value));
                        }),
            bringing_in("bring-in-sheets",
                        [](AnswerTask& task) {
                            task.so_far.tables->tables.front().name = "Responses of the form";
                            task.so_far.sheets = {"Responses of the form", "Summary",
                                                  "Codes and what they stand for, with the names of all wards"};
                        }),
            {"bring-in-list", true,
             [](Program& program) {
                 bringing_in("").show(program);
                 program.views().bring_in.column = 2;
                 program.views().bring_in.list.emplace();
                 program.views().bring_in.list_place = {300, 200, 440, 30};
             }},
            {"quick-entry-typed", true,
             [](Program& program) {
                 QuickEntryView& view = program.views().quick_entry;
                 for (const Respondent& ballot : program.state().document->scored().assessment().respondents)
                     view.in.push_back(ballot.id);
                 view.role_is_next = false;
                 view.item = 3;
                 view.said = "This question has answers 1 to 5. Don't know is D.";
                 program.carry_out(GoTo{ScreenId::quick_entry});
             }},
            {"bring-in-questionnaire", false, [](Program& program) {
                 IncomingAnswers incoming;
                 incoming.file = "responses.csv";
                 incoming.stage = IncomingAnswers::Stage::asks_questionnaire;
                 incoming.look.kind = "comma, UTF-8";
                 const auto& questionnaires = program.state().questionnaires;
                 for (std::size_t i = 0; i < questionnaires.size(); ++i) {
                     if (questionnaires[i].instrument) incoming.fitting.push_back({i, i == 0 ? 11U : 0U});
                 }
                 program.show_incoming(std::move(incoming));
                 program.carry_out(GoTo{ScreenId::bring_in});
             }}};
}

}  // namespace readiness
