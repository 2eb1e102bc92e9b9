#include "app/desktop/widgets/spread_strip.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/ui/draw_drawing.h"
#include "core/scoring/profile.h"

namespace readiness {

void draw_spread_strip(const Ui& ui, const Box& box, const SpreadMarks& marks) {
    // The line is in the middle of whole pixels.
    const float top = std::round(box.centre().y) - box.height / 2;
    draw(ui, spread_drawing(marks, paper_of(ui, box)), {box.left, top});
}

void draw_histogram(const Ui& ui, const Box& box, const Scale& scale, const ItemResult& item) {
    const ChoiceScale* choice = scale.choice();
    if (choice == nullptr) return;
    std::vector<int> counts;
    for (const Option& option : choice->options) {
        const auto found = std::find_if(item.answers.begin(), item.answers.end(),
                                        [&](const AnswerCount& answer) { return answer.value == option.value; });
        counts.push_back(found != item.answers.end() ? found->count : 0);
    }
    draw(ui, histogram_drawing(counts, paper_of(ui, box)), box.min());
}

}  // namespace readiness
