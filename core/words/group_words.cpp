#include "core/words/group_words.h"

#include <algorithm>
#include <fmt/format.h>

#include "core/groups/rounds.h"
#include "core/words/agreement_words.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// One person who does not know is mentioned without counting.
std::string share_of(const DiscussionReason& reason, const char* what, const char* alone) {
    return reason.of == 1 ? alone : fmt::format("{} of {} {}", reason.count, reason.of, what);
}

std::string reason_text(const Questionnaire& questionnaire, const DiscussionReason& reason) {
    switch (reason.kind) {
        case DiscussionReason::Kind::low: return fmt::format("low: {} of 100", score_text(questionnaire, reason.score));
        case DiscussionReason::Kind::lowest:
            return fmt::format("the lowest score: {} of 100", score_text(questionnaire, reason.score));
        case DiscussionReason::Kind::split: return std::string(verdict_words({}, true));
        case DiscussionReason::Kind::little_agreement: return std::string(verdict_words(Verdict::little, false));
        case DiscussionReason::Kind::dont_know: return share_of(reason, "don't know", "don't know");
        case DiscussionReason::Kind::unanswered: return share_of(reason, "gave no answer", "no answer");
    }
    return "";
}

/// Which part of the scale an answer lies in: by an option's place, by a number's place beside the other one.
std::string end_of(const Scale& scale, double value, double other) {
    const char* by_order = value < other ? "the lower end" : "the upper end";
    const ChoiceScale* choice = scale.choice();
    for (std::size_t i = 0; choice != nullptr && i < choice->options.size(); ++i) {
        if (choice->options[i].value != value) continue;
        return 2 * i + 1 == choice->options.size() ? "the middle" : by_order;
    }
    return by_order;
}

std::string opinion_text(const Scale& scale, const Hearing& hearing) {
    const auto order = [&] {
        return fmt::format(" Hear {} first, then {}.", end_of(scale, hearing.first, hearing.then),
                           end_of(scale, hearing.then, hearing.first));
    };
    switch (hearing.opinion) {
        case Hearing::Opinion::none: return "";
        case Hearing::Opinion::same: return "Everyone gave the same answer.";
        case Hearing::Opinion::close: return "Answers are close together.";
        case Hearing::Opinion::apart: return "Answers lie apart." + order();
        case Hearing::Opinion::split: return "Opinion is split." + order();
    }
    return "";
}

std::string ordinal_of(int number) {
    const int last = number % 10;
    const bool teen = number % 100 / 10 == 1;
    return fmt::format("{}{}", number, teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

}  // namespace

std::vector<std::string> reason_texts(const Questionnaire& questionnaire, const DiscussionPoint& point) {
    std::vector<std::string> texts;
    for (const DiscussionReason& reason : point.reasons)
        texts.push_back(reason_text(questionnaire, reason));
    return texts;
}

std::string hearing_text(const Scale& scale, const Hearing& hearing) {
    std::string text = opinion_text(scale, hearing);
    if (hearing.do_not_know == 0) return text;
    if (!text.empty()) text += " ";
    return text + fmt::format("Ask what the {} who {} know would need to know.", hearing.do_not_know,
                              hearing.do_not_know == 1 ? "doesn't" : "don't");
}

std::string hands_text(const Assessment& assessment, int counted) {
    if (!assessment.people) return fmt::format("{} {}", counted, counted == 1 ? "hand" : "hands");
    const int missing = *assessment.people - counted;
    std::string of = fmt::format("{} of {} hands", counted, *assessment.people);
    if (missing == 0) return of;
    return of + (missing > 0 ? fmt::format(": {} to come", missing) : fmt::format(": {} too many", -missing));
}

std::string standing_text(const Assessment& assessment, const VoteStanding& standing) {
    switch (standing.stage) {
        case VoteStanding::Stage::not_voted: return assessment.mode == Mode::ballots ? "not revealed" : "not voted";
        case VoteStanding::Stage::counting: return hands_text(assessment, standing.counted);
        case VoteStanding::Stage::hidden: return "counted, not revealed";
        case VoteStanding::Stage::revealed: return "revealed";
        case VoteStanding::Stage::agreed: return "agreed";
        case VoteStanding::Stage::left_open: return "left open";
    }
    return "";
}

std::string scale_step_text(const Scale& scale, const ScaleStep& step) {
    return fmt::format("{} and more: score {}", answer_text(scale, Answer::of(step.at)), number_text(step.from_here));
}

std::string questions_text(const Questionnaire& questionnaire, std::span<const ItemId> items) {
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
        if (std::find(items.begin(), items.end(), questionnaire.items[i].id) != items.end())
            numbers.push_back(std::to_string(i + 1));
    }
    if (numbers.empty()) return "no question";
    std::string text = numbers.size() == 1 ? "question " : "questions ";
    for (std::size_t i = 0; i < numbers.size(); ++i)
        text += (i == 0 ? "" : i + 1 == numbers.size() ? " and " : ", ") + numbers[i];
    return text;
}

std::string round_name(const Round& round) {
    if (round.kind == Round::Kind::ballots) return "ballots";
    return round.number == 1 ? "show of hands" : ordinal_of(round.number) + " show of hands";
}

std::string small_room_words(int people) {
    if (people == 1) return "You are the only one. The results show what you answered.";
    return fmt::format("There are {} of you. With so few people, the results show what each of you answered.", people);
}

std::string small_room_question(int people) {
    return small_room_words(people) + (people == 1 ? " Do you agree to that?" : " Does everybody agree to that?");
}

std::string small_room_warning(int people) {
    return fmt::format("with {}, the results show what each of them answered", people_text(people));
}

std::string why_no_roles(std::span<const RoleScores> roles, int minimum_group) {
    const auto shown = std::count_if(roles.begin(), roles.end(), [](const RoleScores& role) { return role.shown; });
    if (roles.empty() || shown >= 2) return "";
    if (roles.size() == 1) return "All have the same role, so there is nothing to compare it with.";
    return fmt::format(
        "Roles are not compared: too few people have each of them. A role is shown if at least {} people have it, and "
        "only if that does not reveal a smaller one.",
        std::max(minimum_group, least_minimum_group));
}

}  // namespace readiness
