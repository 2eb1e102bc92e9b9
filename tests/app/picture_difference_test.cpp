#include "picture_difference.h"

#include "catch.h"
#include "temporary_folder.h"

using namespace readiness;

namespace {

Picture plain(int width, int height, unsigned char grey) {
    return {width, height, std::vector<unsigned char>(static_cast<std::size_t>(width * height * 4), grey)};
}

void paint(Picture& picture, int left, int top, int width, int height, unsigned char grey) {
    for (int y = top; y < top + height; ++y) {
        for (int x = left; x < left + width; ++x) {
            for (std::size_t channel = 0; channel < 3; ++channel)
                picture.pixels[static_cast<std::size_t>(y * picture.width + x) * 4 + channel] = grey;
        }
    }
}

}  // namespace

TEST_CASE("a picture is like itself") {
    const Picture picture = plain(960, 600, 240);
    CHECK(difference_of(picture, picture).is_small());
    CHECK(difference_of(picture, picture).mean == 0);
}

TEST_CASE("a grey level here and there is no difference, another colour is") {
    const Picture picture = plain(960, 600, 240);
    Picture other = picture;
    paint(other, 100, 100, 400, 30, 236);  // The smooth edges of some shapes.
    CHECK(difference_of(picture, other).is_small());
    CHECK_FALSE(difference_of(picture, plain(960, 600, 239)).is_small());
}

TEST_CASE("a word that moved, came or went is a difference") {
    // As much ink as a short word in the smallest letters has.
    const Picture picture = plain(960, 600, 255);
    Picture with_word = picture;
    for (int stroke = 0; stroke < 8; ++stroke)
        paint(with_word, 400 + 4 * stroke, 300, 1, 9, 20);
    CHECK_FALSE(difference_of(picture, with_word).is_small());
    Picture moved = picture;
    for (int stroke = 0; stroke < 8; ++stroke)
        paint(moved, 401 + 4 * stroke, 300, 1, 9, 20);
    CHECK_FALSE(difference_of(with_word, moved).is_small());
}

TEST_CASE("pictures of different sizes are different") {
    CHECK_FALSE(difference_of(plain(10, 20, 0), plain(20, 10, 0)).is_small());
    CHECK_FALSE(difference_of({}, {}).is_small());
}

TEST_CASE("the difference is drawn where it is") {
    const Picture picture = plain(10, 10, 200);
    Picture other = picture;
    paint(other, 3, 4, 1, 1, 0);
    const Picture drawn = difference_of(picture, other).picture;
    const auto at = [&](int x, int y) { return &drawn.pixels[static_cast<std::size_t>(y * 10 + x) * 4]; };
    CHECK(at(3, 4)[0] == 255);
    CHECK(at(3, 4)[1] == 0);
    CHECK(at(4, 4)[0] == at(4, 4)[1]);
}

TEST_CASE("a picture comes back from its file as it was written") {
    const TemporaryFolder folder;
    Picture picture = plain(7, 5, 10);
    for (std::size_t i = 0; i < picture.pixels.size(); ++i)
        picture.pixels[i] = static_cast<unsigned char>(i % 4 == 3 ? 255 : 3 * i);
    REQUIRE(write_png(folder.path / "p.png", picture));
    const auto read = read_png(folder.path / "p.png");
    REQUIRE(read.has_value());
    CHECK(read->width == 7);
    CHECK(read->height == 5);
    CHECK(read->pixels == picture.pixels);
    CHECK_FALSE(read_png(folder.path / "none.png").has_value());
    folder.file("text.png", "no picture");
    CHECK_FALSE(read_png(folder.path / "text.png").has_value());
}
