// The documents (*.md): links lead somewhere, complete files in them are valid, and commands of readiness-cli run.
#include <cctype>
#include <set>
#include <sstream>

#include "catch.h"
#include "cli_run.h"

namespace fs = std::filesystem;

namespace {

const fs::path source = READINESS_SOURCE_DIR;

/// What is between two lines of three backticks.
struct Block {
    std::string place;  ///< The document's path and the line of the first backticks.
    std::string info;   ///< What follows them: "toml", "toml fragment", "sh".
    std::string text;
};

struct Document {
    fs::path path;
    std::vector<std::string> lines;  ///< Those outside of blocks.
    std::vector<Block> blocks;
};

Document read_document(const fs::path& path) {
    Document document{path, {}, {}};
    std::istringstream text(bytes_of(path));
    bool in_block = false;
    std::size_t indent = 0;
    int number = 0;
    for (std::string line; std::getline(text, line);) {
        ++number;
        const std::size_t start = line.find_first_not_of(' ');
        const bool is_fence = start != std::string::npos && line.compare(start, 3, "```") == 0;
        if (is_fence) {
            in_block = !in_block;
            indent = start;
            if (in_block) {
                std::ostringstream place;
                place << path.lexically_relative(source) << " line " << number;
                document.blocks.push_back({place.str(), line.substr(start + 3), ""});
            }
        } else if (in_block) {
            document.blocks.back().text += line.substr(std::min(indent, line.size())) + "\n";
        } else {
            document.lines.push_back(line);
        }
    }
    return document;
}

std::vector<Document> documents() {
    std::vector<Document> found{read_document(source / "README.md")};
    for (const char* folder : {"app", "assets", "core", "questionnaires", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(source / folder)) {
            if (entry.path().extension() == ".md") found.push_back(read_document(entry.path()));
        }
    }
    return found;
}

std::vector<Block> all_blocks() {
    std::vector<Block> blocks;
    for (const Document& document : documents())
        blocks.insert(blocks.end(), document.blocks.begin(), document.blocks.end());
    return blocks;
}

bool holds(const Block& block, const std::string& part) {
    return block.text.find(part) != std::string::npos;
}

/// What the links of a line point to, pictures too.
std::vector<std::string> targets_in(const std::string& line) {
    std::vector<std::string> targets;
    for (std::size_t at = line.find("]("); at != std::string::npos; at = line.find("](", at + 1)) {
        const std::size_t from = at + 2;
        targets.push_back(line.substr(from, line.find(')', from) - from));
    }
    return targets;
}

/// The anchor that forges give a heading: small letters, without punctuation, hyphens for blanks.
std::string anchor_of(const std::string& heading) {
    std::string anchor;
    for (const char letter : heading.substr(heading.find_first_not_of("# "))) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == ' ' || letter == '-') anchor += '-';
        if (std::isalnum(byte) != 0 || letter == '_') anchor += static_cast<char>(std::tolower(byte));
    }
    return anchor;
}

std::set<std::string> anchors_in(const fs::path& path) {
    std::set<std::string> anchors;
    for (const std::string& line : read_document(path).lines) {
        if (line.starts_with("#")) anchors.insert(anchor_of(line));
    }
    return anchors;
}

/// Words as a shell would split them; double quotes keep blanks, and what follows a | is left out.
std::vector<std::string> words_of(const std::string& command) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    for (const char letter : command + " ") {
        if (letter == '|' && !quoted) break;
        if (letter == '"') {
            quoted = !quoted;
        } else if (letter == ' ' && !quoted) {
            if (!word.empty()) words.push_back(word);
            word.clear();
        } else {
            word += letter;
        }
    }
    return words;
}

/// With the shipped questionnaires, and the files that the documents' commands name.
struct DocumentsFolder : CliFolder {
    DocumentsFolder() {
        fs::create_directories(shipped.parent_path());
        fs::copy(source / "questionnaires", shipped, fs::copy_options::recursive);
        fs::create_directories(shipped.parent_path() / "assets");
        fs::copy(source / "assets" / "ballot", shipped.parent_path() / "assets" / "ballot");
        fs::create_directories(folder.path / "assets");
        fs::copy(source / "assets" / "examples", folder.path / "assets" / "examples");
        std::string ballots = bytes_of(source / "tests" / "data" / "workshop" / "twelve-ballots.readiness.toml");
        folder.file("laptop-1.readiness.toml", ballots);
        for (std::size_t at = 0; (at = ballots.find("id = \"r", at)) != std::string::npos; at += 8)
            ballots.replace(at, 7, "id = \"other-");
        folder.file("laptop-2.readiness.toml", ballots);
        folder.file("answers.csv", "Timestamp,Your role,L1,L6,W6\n24/11/2026 09:00:05,Nurse,Agree,Don't know,10\n");
        for (const Block& block : all_blocks()) {
            if (holds(block, "id = \"night-shift\"")) folder.file("night-shift.toml", block.text);
        }
    }
};

}  // namespace

TEST_CASE("every link in the documents leads somewhere") {
    int links = 0;
    for (const Document& document : documents()) {
        for (const std::string& line : document.lines) {
            for (const std::string& target : targets_in(line)) {
                if (target.starts_with("https://")) continue;
                INFO(document.path << " links to " << target);
                const std::size_t hash = std::min(target.find('#'), target.size());
                const std::string file = target.substr(0, hash);
                const fs::path path = file.empty() ? document.path : document.path.parent_path() / file;
                CHECK(fs::exists(path));
                if (hash < target.size()) CHECK(anchors_in(path).contains(target.substr(hash + 1)));
                ++links;
            }
        }
    }
    CHECK(links > 20);
}

TEST_CASE("every block in the documents says what it is") {
    const std::set<std::string> known{"toml", "toml fragment", "sh", "python", "r", "text"};
    for (const Block& block : all_blocks()) {
        INFO(block.place);
        CHECK(known.contains(block.info));
    }
}

TEST_CASE("every complete file in the documents is without errors and warnings") {
    const DocumentsFolder folder;
    std::string checked;
    for (const Block& block : all_blocks()) {
        if (block.info != "toml") continue;
        const bool is_assessment = holds(block, "format = \"readiness-assessment/1\"");
        const std::string name = is_assessment ? "example.readiness.toml" : "example.toml";
        folder.folder.file(name, block.text);
        const CliOutcome outcome = folder.run({"validate", name});
        INFO(block.place << "\n" << outcome.output);
        CHECK(outcome.code == 0);
        CHECK(outcome.errors == "1 file, 0 errors, 0 warnings\n");
        checked += block.text;
    }
    for (const char* part :
         {"mode = \"consensus\"", "mode = \"ballots\"", "mode = \"tally\"", "format = \"readiness-questionnaire/1\""}) {
        INFO(part);
        CHECK(checked.find(part) != std::string::npos);
    }
}

TEST_CASE("the assessments in the documents can be scored") {
    const DocumentsFolder folder;
    for (const Block& block : all_blocks()) {
        if (block.info != "toml" || !holds(block, "format = \"readiness-assessment/1\"")) continue;
        folder.folder.file("example.readiness.toml", block.text);
        const CliOutcome outcome = folder.run({"score", "example.readiness.toml"});
        INFO(block.place << "\n" << outcome.errors);
        CHECK(outcome.code == 0);
        CHECK(outcome.errors.empty());
    }
}

TEST_CASE("the commands of readiness-cli in the documents run, in their order") {
    const DocumentsFolder folder;
    int commands = 0;
    for (const Block& block : all_blocks()) {
        if (block.info != "sh") continue;
        std::istringstream lines(block.text);
        for (std::string line; std::getline(lines, line);) {
            std::vector<std::string> words = words_of(line);
            if (words.empty() || !words.front().ends_with("readiness-cli")) continue;
            words.erase(words.begin());
            const CliOutcome outcome = folder.run(words);
            INFO(block.place << ": " << line << "\n" << outcome.output << outcome.errors);
            // Some formats take a library that not every build has.
            const bool left_out = outcome.errors.find("built without the library") != std::string::npos;
            CHECK((outcome.code == 0 || left_out));
            ++commands;
        }
    }
    CHECK(commands >= 9);
}
