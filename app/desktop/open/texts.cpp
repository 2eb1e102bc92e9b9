#include "app/desktop/open/texts.h"

#include "core/base/text.h"
#include "core/model/edit.h"
#include "core/words/statistic_guide.h"

namespace readiness {

void give_texts(const Questionnaire& questionnaire, const TextSink& sink) {
    sink(questionnaire.title);
    sink(questionnaire.summary);
    for (const Band& band : questionnaire.bands)
        sink(band.title);
    for (const Factor& factor : questionnaire.factors) {
        sink(factor.title);
        sink(factor.short_title);
        sink(factor.about);
    }
    for (const Item& item : questionnaire.items) {
        sink(item.text);
        sink(item.help);
        sink(item.code);
    }
    for (const UnscoredQuestion& question : questionnaire.unscored) {
        sink(question.text);
        sink(question.help);
        for (const std::string& option : question.options)
            sink(option);
    }
    if (questionnaire.shown) sink(questionnaire.shown->name);
    for (const Scale& scale : questionnaire.scales) {
        sink(scale.dont_know.value_or(""));
        sink(scale.not_applicable.value_or(""));
        if (scale.number() != nullptr) sink(scale.number()->unit);
        if (scale.choice() == nullptr) continue;
        for (const Option& option : scale.choice()->options)
            sink(option.label);
    }
}

void give_texts(const Evidence& evidence, const TextSink& sink) {
    const EvidenceSource& source = evidence.source;
    for (const std::string* text : {&source.title, &source.series, &source.publisher, &source.caution})
        sink(*text);
    for (const Barrier& barrier : evidence.barriers) {
        sink(barrier.title);
        sink(barrier.about);
    }
    for (const Measure& measure : evidence.measures) {
        sink(measure.title);
        sink(measure.how);
        sink(measure.who);
        sink(measure.takes);
    }
    for (const Approach& approach : evidence.approaches) {
        sink(approach.title);
        sink(approach.finding);
        if (approach.grade) sink(approach.grade->amount + approach.grade->quality);
    }
    for (const Tip& tip : evidence.tips) {
        sink(tip.title);
        sink(tip.about);
    }
}

void give_texts(const Assessment& assessment, const TextSink& sink) {
    for (const std::string* text : {&assessment.title, &assessment.organisation, &assessment.team,
                                    &assessment.initiative, &assessment.stage, &assessment.facilitator}) {
        sink(*text);
    }
    for (const std::string& role : assessment.roles)
        sink(role);
    for (const Respondent& respondent : assessment.respondents) {
        sink(respondent.role);
        for (const Said& said : respondent.said)
            sink(joined(said.texts, " "));
    }
    for (const Said& said : assessment.said)
        sink(joined(said.texts, " "));
    if (assessment.stored_profile) {
        for (const StoredProfile::Role& role : assessment.stored_profile->roles)
            sink(role.role);
    }
    for (const AgreedAnswer& agreed : assessment.consensus)
        sink(agreed.why);
    for (const Note& note : assessment.notes)
        sink(note.text);
    for (const Action& action : assessment.actions) {
        for (const ActionText part : all_action_texts)
            sink(text_of(action, part));
        sink(action.barrier.text);
    }
    for (const MergedFile& merged : assessment.merged_files)
        sink(merged.file);
}

void give_guide_texts(const TextSink& sink) {
    for (const StatisticEntry& entry : statistic_guide()) {
        for (const std::string_view text :
             {entry.title, entry.plain, entry.meaning, entry.formula, entry.example, entry.source, entry.limits}) {
            sink(text);
        }
    }
}

}  // namespace readiness
