// One question's answer in several columns, made one column. Internal to answer_table.cpp.
#pragma once

#include "core/importing/answer_table.h"
#include "core/importing/question_index.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Joins the columns of a question that has one for each answer, or of a role that was asked with boxes to tick: the
/// option stands behind or below the question ("L1: Agree", "Your role" above "Nurse", "role___1"), and the cells hold
/// the option, a number or a tick. Joins those of a question that was asked twice if no row answers both. The answer
/// stands in the first of the columns and the others are empty then; several ticks of one row are set apart by
/// semicolons. Columns that hold anything else stay as they are.
AnswerTable with_joined_columns(AnswerTable answers, const Questionnaire& questionnaire, const QuestionIndex& index);

}  // namespace readiness
