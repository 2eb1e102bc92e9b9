// What became of the questions of an earlier edition of a questionnaire.
#pragma once

#include <string>
#include <vector>

#include "core/model/questionnaire.h"

namespace readiness {

/// What became of one question.
struct QuestionFate {
    enum class Kind {
        same,      ///< Asked in the same words, on the same scale.
        replaced,  ///< `now` is asked instead.
        left_out,
    };

    const Item* earlier = nullptr;
    Kind kind = Kind::same;
    std::vector<const Item*> now = {};  ///< Of the newer questionnaire; the same question for one that is the same.
    std::string why = {};               ///< Empty if the newer file does not say.
};

struct EditionChanges {
    std::vector<QuestionFate> fates;  ///< One for each question of the earlier edition, in its order.
    std::vector<const Item*> added;  ///< Questions of the newer edition that are neither the same as an earlier one nor
                                     ///< take the place of one, in their order.
};

/// What became of each question of `earlier`, as `newer` says under the earlier one's version. A question that is not
/// mentioned there is the same if both have its id with the same question, replaced if the words, the scale or the
/// direction differ, and left out if `newer` does not have its id. Both must outlive what comes back.
EditionChanges edition_changes(const Questionnaire& earlier, const Questionnaire& newer);

/// True if an item of one questionnaire asks the same as one of another: text, scale and direction are equal. Help,
/// weights and barriers may differ.
bool is_same_question(const Questionnaire& left, const Item& left_item, const Questionnaire& right,
                      const Item& right_item);

}  // namespace readiness
