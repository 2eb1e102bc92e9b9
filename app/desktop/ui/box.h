// A rectangle of the screen that is cut up into parts: how every screen is laid out.
#pragma once

#include <algorithm>
#include <imgui.h>

namespace readiness {

/// In pixels of the frame buffer. Cutting takes a part off and leaves the rest; nothing gets a negative size.
struct Box {
    float left = 0;
    float top = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return left + width; }
    [[nodiscard]] float bottom() const { return top + height; }
    [[nodiscard]] ImVec2 min() const { return {left, top}; }
    [[nodiscard]] ImVec2 max() const { return {right(), bottom()}; }
    [[nodiscard]] ImVec2 size() const { return {width, height}; }
    [[nodiscard]] ImVec2 centre() const { return {left + width / 2, top + height / 2}; }
    [[nodiscard]] bool contains(ImVec2 point) const {
        return point.x >= left && point.x < right() && point.y >= top && point.y < bottom();
    }

    Box cut_left(float amount) {
        const float taken = std::clamp(amount, 0.0f, width);
        const Box part{left, top, taken, height};
        left += taken;
        width -= taken;
        return part;
    }
    Box cut_right(float amount) {
        const float taken = std::clamp(amount, 0.0f, width);
        width -= taken;
        return {right(), top, taken, height};
    }
    Box cut_top(float amount) {
        const float taken = std::clamp(amount, 0.0f, height);
        const Box part{left, top, width, taken};
        top += taken;
        height -= taken;
        return part;
    }
    Box cut_bottom(float amount) {
        const float taken = std::clamp(amount, 0.0f, height);
        height -= taken;
        return {left, bottom(), width, taken};
    }
    [[nodiscard]] Box inset(float across, float down) const {
        return {left + across, top + down, std::max(0.0f, width - 2 * across), std::max(0.0f, height - 2 * down)};
    }
    [[nodiscard]] Box inset(float all) const { return inset(all, all); }

    friend bool operator==(const Box&, const Box&) = default;
};

}  // namespace readiness
