#include "app/desktop/ui/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace readiness {

void Focus::begin_frame() {
    stops_.clear();
    activated_ = std::exchange(activated_next_, 0);
    moved_ = std::exchange(moved_next_, false);
    frames_to_field_ = std::max(0, frames_to_field_ - 1);
    layout_frames_ = std::exchange(layout_changes_, false) ? layout_frames_ + 1 : 0;
}

void Focus::add(FocusStop stop) {
    stops_.push_back(std::move(stop));
}

void Focus::reset() {
    current_ = 0;
    activated_next_ = 0;
    moved_next_ = false;
    ring_ = false;
}

bool Focus::is_meant(ImGuiID clicked, bool is_second_click) {
    if (is_second_click && clicked_ != clicked) return false;
    clicked_ = clicked;
    return true;
}

const FocusStop* Focus::find(std::string_view id) const {
    for (const FocusStop& stop : stops_) {
        if (stop.id == id) return &stop;
    }
    return nullptr;
}

std::optional<std::size_t> Focus::current_index() const {
    for (std::size_t i = 0; i < stops_.size(); ++i) {
        if (stops_[i].key == current_) return i;
    }
    return std::nullopt;
}

void Focus::move_by(int step) {
    if (stops_.empty()) return;
    const int count = static_cast<int>(stops_.size());
    const auto now = current_index();
    const int next = now ? (static_cast<int>(*now) + step + count) % count : (step > 0 ? 0 : count - 1);
    current_ = stops_[static_cast<std::size_t>(next)].key;
    moved_next_ = true;
    ring_ = true;
}

/// The nearest stop that lies in the arrow's direction; a step to the side counts double.
void Focus::move_towards(Key arrow) {
    const auto now = current_index();
    if (!now) return move_by(arrow == Key::down || arrow == Key::right ? 1 : -1);
    const Box from = stops_[*now].box;
    const auto beyond = [](float from_low, float from_high, float to_low, float to_high) {
        return std::pair{to_low - from_high, from_low - to_high};
    };
    float nearest = std::numeric_limits<float>::max();
    ImGuiID target = 0;
    for (const FocusStop& stop : stops_) {
        if (stop.key == current_) continue;
        const auto [right, left] = beyond(from.left, from.right(), stop.box.left, stop.box.right());
        const auto [down, up] = beyond(from.top, from.bottom(), stop.box.top, stop.box.bottom());
        const float along = arrow == Key::right ? right : arrow == Key::left ? left : arrow == Key::down ? down : up;
        if (along < -2) continue;
        const bool sideways = arrow == Key::up || arrow == Key::down;
        const float across = sideways ? std::max({right, left, 0.0f}) : std::max({down, up, 0.0f});
        const float drift =
            sideways ? std::abs(from.left - stop.box.left) : std::abs(from.centre().y - stop.box.centre().y);
        const float distance = along + 2 * across + drift / 4;
        if (distance < nearest) {
            nearest = distance;
            target = stop.key;
        }
    }
    if (target == 0) return;
    current_ = target;
    moved_next_ = true;
    ring_ = true;
}

void Focus::end_frame(std::vector<KeyPress>& keys, bool typing) {
    if (!current_index()) current_ = 0;
    std::erase_if(keys, [&](const KeyPress& press) {
        if (press.ctrl || press.alt) return false;
        if (press.key == Key::tab) {
            move_by(press.shift ? -1 : 1);
            return true;
        }
        if (typing) return false;
        if (press.key == Key::up || press.key == Key::down || press.key == Key::left || press.key == Key::right) {
            move_towards(press.key);
            return true;
        }
        const bool presses = press.key == Key::enter || press.key == Key::space;
        if (presses && current_ != 0 && ring_) {
            activated_next_ = current_;
            return true;
        }
        return false;
    });
}

}  // namespace readiness
